import { appendEvents } from '#platform/event-log.ts'
import { done, refused, type Result } from '../result.ts'
import { coveragePercent, type Character } from './character.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { isAgreedTo, transition } from './machines.ts'
import { judgementOf } from './judgement.ts'
import { placeMarks } from './place-marks.ts'
import { mayWriteReleased } from './project-released.server.ts'
import { projectReplied } from './project-replied.ts'
import { readInput } from '../read-input.ts'
import { marksInput } from './reply-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { findReply, replaceSteps, updateReply } from './replies.store.server.ts'
import { findTranslation } from './translations.store.server.ts'
import { unsettle, writeMarks } from './marks.store.server.ts'

export interface MarkedReply {
  character: Character
  /** Whole per cent of the questions; null while none is marked. */
  coverage: number | null
}

/** Reads a reply against the questions of its letters: the answer matrix, position and steps. */
export async function markReply(desk: Desk, input: unknown): Promise<Result<MarkedReply>> {
  const read = readInput(marksInput, input)
  if (!read.ok) return read
  const { marks = [], reader, position, steps, was = {}, form, reason } = read.value
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return inTransaction<Result<MarkedReply>>(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const reply = (await findReply(trx, loaded.value.id))!
    // What a colleague said meanwhile is not unsaid by somebody who has not seen it.
    if (position && was.position !== undefined && was.position !== reply.position && position !== reply.position)
      return refused('changed-meanwhile', 'position')
    if (steps && was.steps && !isSame(was.steps, reply.steps) && !isSame(steps, reply.steps))
      return refused('changed-meanwhile', 'steps')
    const placed = placeMarks(reply, marks)
    if (!placed.ok) return placed
    const assessment = placed.complete ? 'assessed' : 'read'
    const changes = {
      ...(assessment !== reply.assessment && { assessment }),
      ...(position && position !== reply.position && { position }),
      ...(form && form !== reply.form && { form })
    }
    // What waits for a translation has none.
    if (changes.form === 'awaiting-translation' && (await findTranslation(trx, reply.id)).come.length > 0)
      return refused('translation-is-there', 'form')
    // Whether it counts as an answer at all two agreed to; that it was read, and how it answers, is recorded as before.
    if (isAgreedTo(reply.publication) && changes.form && !(await mayWriteReleased(trx)))
      return refused('reading-of-public-reply', 'reply')
    if (assessment !== reply.assessment) {
      const step = transition('assessment', reply.assessment, assessment, reason ?? null)
      if (!step.ok) return step
      await insertTransitions(trx, [{ ...step.value, subject: reply.id }], desk.actor.id, desk.today)
    }
    const isOther = ({ question, mark }: { question: string; mark: string }) =>
      !reply.marks.some((one) => one.reader === reader && one.question === question && one.mark === mark)
    await unsettle(
      trx,
      reply.id,
      placed.value.filter(isOther).map(({ question }) => question)
    )
    await writeMarks(trx, reply.id, reader, placed.value)
    if (Object.keys(changes).length > 0) await updateReply(trx, reply.id, changes)
    if (steps) await replaceSteps(trx, reply.id, steps)
    await projectReplied(trx, desk, reply.letters, reply.addressees)
    const { character, coverage } = judgementOf((await findReply(trx, reply.id))!)
    await appendEvents(trx, [
      happened(
        desk,
        'reply-assessed',
        { kind: 'reply', id: reply.id, mandate: reply.mandate },
        { assessment, character }
      )
    ])
    return done({ character, coverage: coverage === null ? null : coveragePercent(coverage) })
  })
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  new Set([...some, ...others]).size === some.length && some.length === others.length
