import { m } from '#messages'
import { isShareable, shareOf, type Shareable, type SharePart } from '#mandate/guests/share.ts'
import { isToSource } from '#mandate/inbox/last-told.ts'
import type { Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { sealJson, TooLarge } from '#platform/sealing/seal.ts'
import { broke, call } from '../call.ts'
import type { Matter } from '../inbox/open-matter.ts'
import type { Unlocked } from '../unlocked.ts'

/** What of a matter that this tab has opened can be shared at all. */
export const shareableIn = ({ known, submission, additions, notes }: Matter): Shareable => ({
  id: known.id,
  submission: submission.ok ? submission.value : null,
  additions: additions.flatMap(({ id, on, opened }) =>
    opened.ok && isShareable(opened.value) ? [{ id, on, addition: opened.value }] : []
  ),
  told: notes
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap(({ id, opened }) =>
      opened.ok && opened.authorship !== 'not-good' && isToSource(opened.value) ? [{ id, note: opened.value }] : []
    )
})

/** Sealed in this tab to the guest's own card, which officers confirmed. */
export async function letIn(
  { me }: Pick<Unlocked, 'me'>,
  submission: string,
  { guest, what, parts }: { guest: OfficerCard; what: Shareable; parts: SharePart[] }
): Promise<Result<unknown>> {
  if (parts.length === 0) return broke('nothing-to-share')
  const { share, items } = shareOf(what, parts, me.today)
  try {
    const body = toBase64url(await sealJson(share, [guest.recipient]))
    return await call('submissions/let-in', { submission, guest: guest.id, parts, items, body })
  } catch (error) {
    if (error instanceof TooLarge) return broke('share-too-long')
    throw error
  }
}

const names: Record<SharePart, () => string> = {
  sent: m.guests_part_sent,
  source: m.guests_part_source,
  additions: m.guests_part_additions,
  told: m.guests_part_told
}
export const partName = (part: SharePart): string => names[part]()
