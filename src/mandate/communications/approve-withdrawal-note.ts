import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { holdToRelease } from './load-release.ts'
import { projectLetters } from './project.ts'
import { withdrawalNoteInput } from './release-schemas.ts'
import { confirmNote, findWithdrawal, type Withdrawal } from './withdrawals.store.server.ts'

/** The second person agrees that the public is told why: until then its address says only that it was withdrawn, and when. */
export async function approveWithdrawalNote(desk: Desk, input: unknown): Promise<Result<{ note: string }>> {
  const read = readInput(withdrawalNoteInput, input)
  if (!read.ok) return read
  return inTransaction(desk, async (trx) => {
    const loaded = await holdToRelease(desk, trx, read.value, 'see-releases')
    if (!loaded.ok) return loaded
    const { kind, id, mandate, letters, publication } = loaded.value
    const withdrawal = await findWithdrawal(trx, id)
    const { note } = read.value
    if (publication === 'public' || withdrawal?.note !== note || withdrawal.confirmedBy !== null)
      return refused('proposal-changed', 'note', { value: note })
    const permitted = mayApproveNote(desk, mandate, withdrawal)
    if (!permitted.ok) return permitted
    await confirmNote(trx, id, desk.actor.id, desk.today)
    await projectLetters(
      trx,
      letters.map((letter) => letter.id)
    )
    await appendEvents(trx, [happened(desk, 'withdrawal-note-approved', { kind, id, mandate }, { note })])
    return done({ note })
  })
}

/** Whether she may agree to the note of this withdrawal: she who withdrew it is the first, and no second. */
export function mayApproveNote({ actor }: Desk, mandate: string, withdrawal: Withdrawal | null): Result<null> {
  const by = withdrawal?.by ?? null
  if (by === null) return refused('proposal-changed', 'note')
  if (may(actor, 'approve-withdrawal-note', { mandate, proposedBy: by })) return done(null)
  return isSamePerson(by, actor.id) ? refused('second-person-needed', null, { by }) : refused('not-allowed')
}
