import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { isAddress } from '#platform/mail/address.ts'
import { happened, inTransaction, type Desk } from '../communications/desk.ts'
import { exactDay, needed } from '../communications/fields.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import {
  findLastAddress,
  holdAddresses,
  insertAddress,
  listAddresses,
  missionRoles,
  type MissionAddress
} from './mission-addresses.server.ts'

export type { MissionAddress }

const addressInput = z.strictObject({
  state: needed(300),
  address: z
    .string()
    .trim()
    .refine((text) => text === '' || isAddress(text), { error: 'not-an-address' })
    .transform((text) => text || null),
  role: z.enum(missionRoles).default('permanent-mission'),
  from: exactDay.optional(),
  /** Up to which line of that State her page showed; without it she began with no page. */
  seen: z.number().int().min(0).optional()
})

/** To which address a State's letters go from a day on; with an empty one, to none. What held before stays on record. */
export async function setMissionAddress(desk: Desk, input: unknown): Promise<Result<MissionAddress[]>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'set-mission-address', { mandate })) return refused('not-allowed')
  const read = readInput(addressInput, input)
  if (!read.ok) return read
  const { address, role, from = today, seen } = read.value
  const resolver = await createResolver(db)
  const state = resolver.findState(read.value.state)
  if (state === null) return refused('unknown-state', 'state', { value: read.value.state })
  return inTransaction<Result<MissionAddress[]>>(desk, async (trx) => {
    await holdAddresses(trx, mandate, state)
    const last = await findLastAddress(trx, mandate, state)
    const stands = String(last?.seq ?? 0)
    const isSame = last?.address === address && last.role === role && last.fromDay === from
    const madeFrom = seen === undefined ? undefined : String(seen)
    const stale = whyChangedMeanwhile([{ field: 'address', madeFrom, stands, becomes: isSame ? stands : 'another' }])
    if (stale) return stale
    await insertAddress(trx, mandate, { state, role, address, fromDay: from, enteredOn: today, by: actor.id })
    await appendEvents(trx, [
      happened(
        desk,
        'mission-address-set',
        { kind: 'state', id: state, mandate },
        { role, from, none: address === null }
      )
    ])
    return done(await listAddresses(trx, mandate, today, state))
  })
}

export async function listMissionAddresses(desk: Desk): Promise<Result<MissionAddress[]>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-tray', { mandate })) return refused('not-allowed')
  return done(await listAddresses(db, mandate, today))
}
