import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Desk } from '../communications/desk.ts'
import { toldOfQuestion } from './desk.ts'
import { namesIn } from './names-in-question.ts'
import { listTold, writeTakenBack } from './store.server.ts'

/**
 * A person took back that she may be named, and by a spelling that nobody knew she stands in what an institution was asked:
 * that is taken back at once, answered or not. Nothing tells the institution why.
 */
export async function withdrawQuestionsNaming(
  trx: Trx,
  desk: Desk,
  letter: { id: string; mandate: string; slug: string },
  names: readonly string[]
): Promise<void> {
  for (const { id, name, facts, words } of await listTold(trx, letter.id)) {
    if (namesIn([words, name, ...textsIn(facts)].join('\n'), names).whole.length === 0) continue
    await writeTakenBack(trx, id, { by: desk.actor.id, on: desk.today, why: 'naming' })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-question-taken-back', letter, id)])
  }
}

/** All that was written in them, whatever they are: none that somebody else put there stops her. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn)
}
