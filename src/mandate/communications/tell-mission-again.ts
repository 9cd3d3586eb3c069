import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { needed } from './fields.ts'
import { holdLetters } from './letters.store.server.ts'
import { listDeliveries } from './deliveries.store.server.ts'
import { loadLetter } from './load.ts'
import { isOnPage, mayTellAgain } from './mission-told.ts'
import { listMissionsTold } from './mission-told.store.server.ts'
import { tellMission } from './tell-mission.ts'

const input = z.strictObject({ letter: needed(200), addressee: z.uuid() })

/** A mission whose account had no address, or whose mail failed, is told that something waits on its page. */
export async function tellMissionAgain(desk: Desk, typed: unknown): Promise<Result<null>> {
  const read = readInput(input, typed)
  if (!read.ok) return read
  const { letter: name, addressee: id } = read.value
  const loaded = await loadLetter(desk, desk.db, name, 'record-delivery')
  if (!loaded.ok) return loaded
  const letter = loaded.value
  return inTransaction<Result<null>>(desk, async (trx) => {
    await holdLetters(trx, [letter.id])
    const told = (await listMissionsTold(trx, letter.id))[id]
    if (!told || !isOnPage(await listDeliveries(trx, id))) return refused('not-on-its-page')
    if (told.address === null) return refused('mission-without-address')
    if (!told.wanted) return refused('mission-wants-no-mail')
    if (!mayTellAgain(told) || !(await tellMission(trx, desk, id))) return refused('mission-told-already')
    await appendEvents(trx, [
      happened(desk, 'mission-told-again', { kind: 'addressee', id, mandate: letter.mandate }, { letter: letter.slug })
    ])
    return done(null)
  })
}
