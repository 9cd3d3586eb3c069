import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'
import type { CornerDesk, CornerDoor, MissionDesk } from './desk.ts'
import { inCorner } from './with-corner.server.ts'

/** The door of the mandate whose link or session this token is; one door serves all mandates of an instance. */
export async function doorAt<D extends Pick<CornerDoor, 'office' | 'mandate'>>(door: D, token: string): Promise<D> {
  const { rows } = await sql<{ mandate: string | null }>`
    select known.mission_mandate(${hashOfToken(token)}) as mandate`.execute(door.office)
  return { ...door, mandate: rows[0]?.mandate ?? door.mandate }
}

/** In which mandates somebody comes in by this name, or with this key. */
export async function mandatesOf(db: Db, who: { name: string } | { credential: string }): Promise<string[]> {
  const { rows } = await sql<{ mandate: string }>`
    select mandate from known.mission_mandates(${'name' in who ? who.name : null}, ${'credential' in who ? who.credential : null}) mandate order by 1`.execute(
    db
  )
  return rows.map(({ mandate }) => mandate)
}

/** The rest of the transaction sees another mandate's matters. */
export async function turnTo(trx: Trx, mandate: string): Promise<void> {
  await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
}

export interface Seat {
  mandate: string
  account: string
  diplomat: string
}

/** By whose invitations she is in: those of her own State's account with each mandate. */
export const seatsOf = ({ corner, key }: Pick<CornerDesk, 'corner' | 'key'>, diplomat: string): Promise<Seat[]> =>
  inCorner(
    corner,
    key,
    async (trx) =>
      (
        await sql<Seat>`
          select m.mandate, m.id as account, d.id as diplomat from known.diplomat d join known.mission_account m on m.id = d.account
          where (d.id = ${diplomat}::uuid or d.in_with = ${diplomat}::uuid) and d.enrolled_at is not null and d.removed_at is null
          order by d.in_with nulls first, d.enrolled_at`.execute(trx)
      ).rows
  )

/** Her desk for what one mandate sent: what she files there is filed to that mandate's office, in the account with it. Null where she has none. */
export async function deskAt(desk: MissionDesk, mandate: string): Promise<MissionDesk | null> {
  const { by, actor } = desk
  if (!('diplomat' in by)) return desk.mandate === mandate ? desk : null
  const seat = (await seatsOf(desk, by.diplomat)).find((one) => one.mandate === mandate)
  if (!seat) return null
  return {
    ...desk,
    mandate,
    account: seat.account,
    actor: { ...actor, id: seat.diplomat, mandate },
    by: { ...by, diplomat: seat.diplomat }
  }
}
