import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export const missionRoles = ['permanent-mission', 'address-on-record'] as const
export type MissionRole = (typeof missionRoles)[number]

export interface MissionAddress {
  state: string
  seq: number
  role: MissionRole
  /** Null: none from that day on. */
  address: string | null
  fromDay: Day
  enteredOn: Day
  by: string
  /** Whether it is to this one that letters go today. */
  isCurrent: boolean
}

/** All there were, of one State or of each; those in force first. */
export async function listAddresses(
  db: Db,
  mandate: string,
  today: Day,
  state: string | null = null
): Promise<MissionAddress[]> {
  const { rows } = await sql<MissionAddress>`
    select state, seq, role, address, from_day as "fromDay", entered_on as "enteredOn", by_actor as by,
      coalesce(seq = first_value(seq) over (partition by state order by from_day <= ${today}::date desc, from_day desc, seq desc)
        and from_day <= ${today}::date, false) as "isCurrent"
    from known.mission_address where mandate = ${mandate} ${state ? sql`and state = ${state}` : sql``}
    order by state, from_day desc, seq desc`.execute(db)
  return rows
}

/** Of two who say it at once the second waits, and sees what the first said. */
export async function holdAddresses(trx: Trx, mandate: string, state: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie address ' || ${mandate} || ' ' || ${state}, 0))`.execute(
    trx
  )
}

/** What was said of it last. */
export async function findLastAddress(
  db: Db,
  mandate: string,
  state: string
): Promise<Pick<MissionAddress, 'seq' | 'role' | 'address' | 'fromDay'> | null> {
  const { rows } = await sql<Pick<MissionAddress, 'seq' | 'role' | 'address' | 'fromDay'>>`
    select seq, role, address, from_day as "fromDay" from known.mission_address
    where mandate = ${mandate} and state = ${state} order by seq desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function insertAddress(
  trx: Trx,
  mandate: string,
  line: Pick<MissionAddress, 'state' | 'role' | 'address' | 'fromDay' | 'enteredOn' | 'by'>
): Promise<void> {
  const { state, role, address, fromDay, enteredOn, by } = line
  await sql`
    insert into known.mission_address (mandate, state, seq, role, address, from_day, entered_on, by_actor)
    select ${mandate}, ${state}, coalesce(max(seq), 0) + 1, ${role}, ${address}, ${fromDay}::date, ${enteredOn}::date, ${by}
    from known.mission_address where mandate = ${mandate} and state = ${state}`.execute(trx)
}
