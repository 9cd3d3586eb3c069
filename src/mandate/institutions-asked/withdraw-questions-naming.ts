import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Desk } from '../communications/desk.ts'
import { toldOfQuestion } from './desk.ts'
import { namesIn } from './names-in-question.ts'
import { listTold, writeTakenBack } from './store.server.ts'

/**
 * A person of a letter took a consent back. What went to an institution about that letter is taken back at once, answered or
 * not, and what waits where she stands in it by a spelling that nobody knew; what else waits the job stops. Nothing tells
 * the institution why.
 */
export async function withdrawQuestionsNaming(
  trx: Trx,
  desk: Desk,
  letter: { id: string; mandate: string; slug: string },
  names: readonly string[]
): Promise<void> {
  for (const { id, name, facts, words, wentOn } of await listTold(trx, letter.id)) {
    const isNamed = namesIn([words, name, ...textsIn(facts)].join('\n'), names).whole.length > 0
    if (!isNamed && wentOn === null) continue
    await writeTakenBack(trx, id, { by: desk.actor.id, on: desk.today, why: isNamed ? 'naming' : 'consent' })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-question-taken-back', letter, id)])
  }
}

/** All that was written in them, whatever they are: none that somebody else put there stops her. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn)
}
