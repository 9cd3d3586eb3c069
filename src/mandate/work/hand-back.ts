import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { endAway, holdAway, holdMatters, listItems } from './away.store.server.ts'
import { told, type WorkDesk } from './desk.ts'
import { moveMatters } from './move-matters.ts'
import { handBackInput, workParts } from './schemas.ts'

/**
 * Back again: what went over comes back, as far as it is in work and with who stood in. What was settled meanwhile, or
 * given to somebody else, stays as it is.
 */
export async function handBack(desk: WorkDesk, input: unknown): Promise<Result<{ id: string; count: number }>> {
  const read = readInput(handBackInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { away: id } = read.value
  if (!may(actor, 'hand-over', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const away = await holdAway(trx, id)
    if (!away) return refused('not-found')
    if (away.endedOn) return done({ id, count: 0 })
    const { officer, standIn } = away
    if (!(await isOfficer(trx, officer, mandate, inCharge))) return refused('no-such-officer', 'officer')
    const went = new Set((await listItems(trx, id)).map(({ kind, item }) => `${kind} ${item}`))
    const held = await holdMatters(trx, mandate, standIn, workParts)
    const items = held.filter(({ kind, item }) => went.has(`${kind} ${item}`))
    await endAway(trx, id, actor.id, today)
    const payload = { officer, standIn, count: items.length }
    await moveMatters(
      trx,
      desk,
      items,
      { from: standIn, to: officer },
      told(desk, 'handed-back', ['away', id], payload)
    )
    return done({ id, count: items.length })
  })
}
