import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { onLetter } from './on-letter.ts'
import { watchInput } from './schemas.ts'
import { findStanding, insertStep } from './store.server.ts'

/** The matter of a letter is looked at again on a day, by whoever is at work then. */
export async function putUnderWatch(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(watchInput, input)
  if (!read.ok) return read
  const { lookOn, words } = read.value
  const { today } = desk
  return onLetter(desk, read.value.letter, 'watch-letter', async (trx, { id: of, mandate, slug }) => {
    if (lookOn < today) return refused('look-again-past', 'lookOn', { value: lookOn, today })
    // A colleague put it there meanwhile: until when, and why, is to be seen first.
    if ((await findStanding(trx, of, 'watch')) !== null) return refused('changed-meanwhile', 'lookOn')
    const id = randomUUID()
    const said = { onDay: today, saidOn: today, by: desk.actor.id }
    await insertStep(trx, { id, mandate, letter: of, kind: 'watch', words, lookOn, ...said })
    await appendEvents(trx, [
      happened(desk, 'watch-begun', { kind: 'letter', id: of, mandate }, { letter: slug, step: id, until: lookOn })
    ])
    return done({ id })
  })
}
