import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { onLetter } from './on-letter.ts'
import { endWatchInput } from './schemas.ts'
import { endStep, findStep } from './store.server.ts'

/** Somebody looked, and nothing is to be looked at any more: why, in words. */
export async function endWatch(desk: Desk, input: unknown): Promise<Result<{ on: Day }>> {
  const read = readInput(endWatchInput, input)
  if (!read.ok) return read
  const { was, words } = read.value
  const on = desk.today
  return onLetter(desk, read.value.letter, 'watch-letter', async (trx, { id: of, mandate, slug }) => {
    const watch = await findStep(trx, of, was)
    if (watch?.kind !== 'watch') return refused('follow-up-not-found', 'was')
    if (watch.ended !== null) return refused('changed-meanwhile', 'words')
    await endStep(trx, watch.id, { how: 'over', on, by: desk.actor.id, words })
    await appendEvents(trx, [
      happened(desk, 'watch-ended', { kind: 'letter', id: of, mandate }, { letter: slug, step: watch.id })
    ])
    return done({ on })
  })
}
