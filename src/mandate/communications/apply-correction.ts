import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { CorrectedField, ReleasedField } from './correction.ts'
import type { Correction } from './decide-correction.ts'
import type { ReplyCorrection } from './decide-reply-correction.ts'
import { happened, type Desk } from './desk.ts'
import { dropDraftsOf } from './drop-drafts.ts'
import type { ToRelease } from './load-release.ts'
import { projectLetters } from './project.ts'
import { projectReplied } from './project-replied.ts'
import type { ReplyField } from './reply-correction.ts'
import { updateFacts } from './facts.store.server.ts'
import { writeDone, writeDoneOfReply, type DecidedCorrection } from './corrections.store.server.ts'
import type { LetterOnRecord } from './letters.store.server.ts'
import { updateReplyFacts } from './replies.store.server.ts'
import { writePublicWords } from './translations.store.server.ts'

/** A letter, or a reply under the address of its letter. */
export interface Corrected {
  slug: string
  /** What is, or would be, another one. */
  fields: (CorrectedField | ReplyField)[]
  /** What of it stands on the public page as corrected. */
  publicFields: (ReleasedField | ReplyField)[]
  /** True while a second person has not agreed: nothing has changed. */
  waits: boolean
  /** The fingerprint of what waits, by which a second person agrees. */
  proposal?: string
}

interface Decided extends DecidedCorrection {
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
  { proposal, ...decided }: Decided & { ofPublic: boolean }
): Promise<Corrected> {
  await updateFacts(trx, letter.id, before, after)
  const movedFrom = after.slug === before.slug ? null : before.slug
  const id = await writeDone(trx, letter.id, waiting, {
    ...decided,
    onDay: desk.today,
    fields,
    before,
    publicFields,
    formerSlug: before.wasPublicHere ? movedFrom : null,
    movedFrom
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
      { slug: after.slug, correction: id, proposal, fields, before: { slug, kind, reference, sent } }
    ),
    ...dropped
  ])
  return { slug: after.slug, fields, publicFields, waits: false }
}

/** The same of a reply: it stays where it stands, and what follows from it is another. */
export async function applyReplyCorrection(
  trx: Trx,
  desk: Desk,
  { id, mandate, reply, letters }: Pick<ToRelease, 'id' | 'mandate' | 'reply' | 'letters'>,
  { before, after, fields }: ReplyCorrection,
  { id: waiting, proposal, ...decided }: Decided & { id: string }
): Promise<Corrected> {
  await updateReplyFacts(trx, id, after)
  const goes = new Map(after.translations.map((one) => [one.id, one.words]))
  for (const translation of new Set([...before.translations.map((one) => one.id), ...goes.keys()]))
    await writePublicWords(trx, { reply: id, id: translation, publicWords: goes.get(translation) ?? null })
  await writeDoneOfReply(trx, waiting, { ...decided, onDay: desk.today, fields, before })
  await projectReplied(trx, desk, reply!.letters, reply!.addressees)
  await appendEvents(trx, [
    happened(desk, 'reply-corrected', { kind: 'reply', id, mandate }, { correction: waiting, proposal, fields })
  ])
  return { slug: letters[0]!.slug, fields, publicFields: fields, waits: false }
}
