import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type WorkDesk } from './desk.ts'
import { dropAddress, findAddress, putAddress } from './digest.store.server.ts'
import { digestInput } from './schemas.ts'

/** She wants the week's digest at an address of hers, or no more. The log says that, and not where. */
export async function askDigest(desk: WorkDesk, input: unknown): Promise<Result<{ asked: boolean }>> {
  const read = readInput(digestInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { address, lang } = read.value
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const was = await findAddress(trx, actor.id)
    if (address === null) await dropAddress(trx, actor.id)
    else await putAddress(trx, { officer: actor.id, mandate, address, lang, on: today })
    if ((was === null) !== (address === null))
      await appendEvents(trx, [told(desk, 'digest-asked', ['officer', actor.id], { asked: address !== null })])
    return done({ asked: address !== null })
  })
}
