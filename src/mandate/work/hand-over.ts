import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdAway, holdMatters, insertAway, isAwayNow, keepItems } from './away.store.server.ts'
import { told, type WorkDesk } from './desk.ts'
import { moveMatters } from './move-matters.ts'
import { handOverInput } from './schemas.ts'

/**
 * Somebody is away, and all of these kinds that is in work and hers goes to who stands in, at once. A colleague may say
 * so for her: whoever falls ill says nothing, and anybody may give over each matter by itself.
 */
export async function handOver(desk: WorkDesk, input: unknown): Promise<Result<{ id: string; count: number }>> {
  const read = readInput(handOverInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, officer, standIn, from, until, parts } = read.value
  if (!may(actor, 'hand-over', { mandate })) return refused('not-allowed')
  if (until < today) return refused('over-already', 'until')
  return inOffice(db, mandate, async (trx) => {
    if (await holdAway(trx, id)) return done({ id, count: 0 })
    for (const [field, one] of [
      ['officer', officer],
      ['standIn', standIn]
    ] as const)
      if (!(await isOfficer(trx, one, mandate, inCharge))) return refused('no-such-officer', field)
    if (await isAwayNow(trx, officer)) return refused('away-already', 'officer')
    if (await isAwayNow(trx, standIn)) return refused('stand-in-away', 'standIn')
    const items = await holdMatters(trx, mandate, officer, parts)
    await insertAway(trx, { id, mandate, officer, standIn, from, until, by: actor.id, on: today })
    await keepItems(trx, id, items)
    const payload = { officer, standIn, from, until, count: items.length }
    await moveMatters(
      trx,
      desk,
      items,
      { from: officer, to: standIn },
      told(desk, 'handed-over', ['away', id], payload)
    )
    return done({ id, count: items.length })
  })
}
