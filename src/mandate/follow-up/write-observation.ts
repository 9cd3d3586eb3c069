import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { countNamesIn } from '../communications/withheld-names.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { onLetter } from './on-letter.ts'
import { observationInput } from './schemas.ts'
import { endStep, findStanding, insertStep } from './store.server.ts'

/**
 * What the annual addendum is to observe on a letter and its answers. A newer one takes the place of what stands, which
 * stays to be read. A name that is withheld, or was taken back, does not come back by it.
 */
export async function writeObservation(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(observationInput, input)
  if (!read.ok) return read
  const { was, words, lang } = read.value
  return onLetter(desk, read.value.letter, 'write-observation', async (trx, letter) => {
    const { id: of, mandate, slug } = letter
    const stands = await findStanding(trx, of, 'observation')
    // What a colleague wrote meanwhile is not replaced by somebody who has not read it.
    if (stands !== was) return refused('changed-meanwhile', 'words')
    const count = countNamesIn(letter.withheldNames, [words])
    if (count) return refused('withheld-name-in-words', 'words', { count })
    const id = randomUUID()
    const [on, by] = [desk.today, desk.actor.id]
    if (stands !== null) await endStep(trx, stands, { how: 'replaced', on, by, words: null })
    const step = {
      id,
      mandate,
      letter: of,
      kind: 'observation',
      onDay: on,
      words,
      lang,
      follows: stands,
      saidOn: on,
      by
    } as const
    await insertStep(trx, step)
    await appendEvents(trx, [
      happened(
        desk,
        'observation-written',
        { kind: 'letter', id: of, mandate },
        { letter: slug, step: id, instead: stands }
      )
    ])
    return done({ id })
  })
}
