import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { CorrectedField, ReleasedField } from './correction.ts'
import type { Correction } from './decide-correction.ts'
import { happened, type Desk } from './desk.ts'
import { dropDraftsOf } from './drop-drafts.ts'
import { projectLetters } from './project.ts'
import { updateFacts } from './facts.store.server.ts'
import { writeDone, type DoneCorrection } from './corrections.store.server.ts'
import type { LetterOnRecord } from './letters.store.server.ts'

export interface CorrectedLetter {
  slug: string
  /** What is, or would be, another one. */
  fields: CorrectedField[]
  /** What of it stands on the public page as corrected. */
  publicFields: ReleasedField[]
  /** True while a second person has not agreed: nothing has changed. */
  waits: boolean
  /** The fingerprint of what waits, by which a second person agrees. */
  proposal?: string
}

type Decided = Pick<DoneCorrection, 'changes' | 'reason' | 'firstBy' | 'firstOn' | 'second' | 'ofPublic'> & {
  /** The fingerprint to which the second person agreed. */
  proposal?: string
}

/** Writes a correction, what stood there before it, and all that follows from it. */
export async function applyCorrection(
  trx: Trx,
  desk: Desk,
  letter: LetterOnRecord,
  { before, after, fields, publicFields }: Correction,
  waiting: string | null,
  decided: Decided
): Promise<CorrectedLetter> {
  await updateFacts(trx, letter.id, before, after)
  const hasMoved = before.wasPublicHere && after.slug !== before.slug
  const id = await writeDone(trx, letter.id, waiting, {
    ...decided,
    onDay: desk.today,
    fields,
    before,
    publicFields,
    formerSlug: hasMoved ? before.slug : null
  })
  // What is drafted of it says what is so no more: it is drafted again, with what is right.
  const dropped = await dropDraftsOf(
    trx,
    desk,
    letter.addressees.map((one) => one.id)
  )
  await projectLetters(trx, [letter.id])
  const { kind, reference, sent, slug } = before
  await appendEvents(trx, [
    happened(
      desk,
      'letter-changed',
      { kind: 'letter', id: letter.id, mandate: letter.mandate },
      // Texts and names that were stand with the correction: the log names no person.
      { slug: after.slug, correction: id, proposal: decided.proposal, fields, before: { slug, kind, reference, sent } }
    ),
    ...dropped
  ])
  return { slug: after.slug, fields, publicFields, waits: false }
}
