import { appendEvents } from '#platform/event-log.ts'
import { isKnownLanguage } from './codes.store.server.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, type DomainError, type Result } from '../result.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { placeMarks } from './place-marks.ts'
import { projectReplied } from './project-replied.ts'
import { readInput } from '../read-input.ts'
import { beforeTheLetter, stillToCome } from './reply-day.ts'
import { replyInput } from './reply-schemas.ts'
import { holdLetters, type LetterOnRecord } from './letters.store.server.ts'
import { findReply, insertReply, updateReply } from './replies.store.server.ts'
import { writeMarks } from './marks.store.server.ts'

/** Puts a reply on record, to every letter that it answers. It stops a clock only if it is more than an acknowledgement. */
export async function recordReply(
  desk: Desk,
  input: unknown,
  also: Also<{ id: string; letters: string[] }> = nothingElse
): Promise<Result<{ id: string; letters: string[] }>> {
  const read = readInput(replyInput, input)
  if (!read.ok) return read
  const reply = read.value
  const { receivedOn: received } = reply
  const resolver = await createResolver(desk.db)
  const errors: DomainError[] = []
  errors.push(...stillToCome(received, desk.today))
  if (!(await isKnownLanguage(desk.db, reply.language)))
    errors.push(error('unknown-language', 'language', { value: reply.language! }))
  const letters: LetterOnRecord[] = []
  const addressees: string[] = []
  for (const [place, name] of reply.letters.entries()) {
    const letter = await loadLetter(desk, desk.db, name, 'record-reply', `letters.${place}`)
    if (!letter.ok) {
      errors.push(...letter.errors)
      continue
    }
    const addressee = pickAddressee(letter.value, reply.from, resolver, 'from')
    if (!addressee.ok) errors.push(...addressee.errors)
    else if (!addressees.includes(addressee.value.id)) {
      letters.push(letter.value)
      addressees.push(addressee.value.id)
    }
    errors.push(...beforeTheLetter(received, letter.value))
  }
  if (new Set(letters.map(({ mandate }) => mandate)).size > 1)
    errors.push(error('letters-of-several-mandates', 'letters'))
  if (errors.length) return { ok: false, errors }
  return inTransaction(desk, async (trx) => {
    await holdLetters(
      trx,
      letters.map(({ id }) => id)
    )
    const id = await insertReply(trx, {
      mandate: letters[0]!.mandate,
      received,
      channel: reply.channel,
      form: reply.form,
      position: reply.position ?? null,
      language: reply.language ?? null,
      summary: reply.summary ?? null,
      publicSummary: reply.publicSummary ?? null,
      invented: letters.some(({ invented }) => invented),
      createdOn: desk.today,
      addressees,
      steps: reply.steps ?? []
    })
    if (reply.marks?.length) {
      const placed = placeMarks((await findReply(trx, id))!, reply.marks)
      // A mark that fits no question takes the whole back: nothing is half recorded.
      if (!placed.ok) throw new Refused(placed.errors)
      await writeMarks(trx, id, 'office', placed.value)
      await updateReply(trx, id, { assessment: placed.complete ? 'assessed' : 'read' })
    }
    // What it answers one by one is read from what was filed with it.
    await also(trx, { id, letters: letters.map(({ slug }) => slug) })
    await projectReplied(
      trx,
      desk,
      letters.map((letter) => letter.id),
      addressees
    )
    await appendEvents(trx, [
      happened(
        desk,
        'reply-recorded',
        { kind: 'reply', id, mandate: letters[0]!.mandate },
        { form: reply.form, letters: letters.map(({ slug }) => slug) }
      )
    ])
    return done({ id, letters: letters.map(({ slug }) => slug) })
  }).catch((thrown: unknown) => {
    if (thrown instanceof Refused) return { ok: false, errors: thrown.errors }
    throw thrown
  })
}

class Refused extends Error {
  override name = 'Refused'
  readonly errors: DomainError[]
  constructor(errors: DomainError[]) {
    super('refused')
    this.errors = errors
  }
}
