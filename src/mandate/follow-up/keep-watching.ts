import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { onLetter } from './on-letter.ts'
import { keepWatchingInput } from './schemas.ts'
import { endStep, findStep, insertStep } from './store.server.ts'

/** Somebody looked, and says what there was to see: it stays under watch until another day. */
export async function keepWatching(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(keepWatchingInput, input)
  if (!read.ok) return read
  const { was, lookOn, words } = read.value
  const { today, actor } = desk
  return onLetter(desk, read.value.letter, 'watch-letter', async (trx, { id: of, mandate, slug }) => {
    const watch = await findStep(trx, of, was)
    if (watch?.kind !== 'watch') return refused('follow-up-not-found', 'was')
    if (watch.ended !== null) return refused('changed-meanwhile', 'lookOn')
    if (lookOn < today) return refused('look-again-past', 'lookOn', { value: lookOn, today })
    const id = randomUUID()
    await endStep(trx, watch.id, { how: 'replaced', on: today, by: actor.id, words: null })
    const since = { onDay: watch.onDay, follows: watch.id, saidOn: today, by: actor.id }
    await insertStep(trx, { id, mandate, letter: of, kind: 'watch', words, lookOn, ...since })
    await appendEvents(trx, [
      happened(desk, 'watch-looked-at', { kind: 'letter', id: of, mandate }, { letter: slug, step: id, until: lookOn })
    ])
    return done({ id })
  })
}
