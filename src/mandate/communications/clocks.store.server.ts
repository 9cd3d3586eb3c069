import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { ClockReading } from './deadlines.ts'

export async function readClock(db: Db, addressee: string, asOf: Day): Promise<ClockReading> {
  const { rows } = await sql<ClockReading & { answered: number | null; asked: number | null }>`
    select c.state, c.due_on as "dueOn", c.days, f.answered_questions as answered, f.asked_questions as asked
    from known.clock_state(${addressee}::uuid, ${asOf}::date) c
    left join known.fact f on f.addressee_id = ${addressee}::uuid and coalesce(f.answered_on <= ${asOf}::date, true)`.execute(
    db
  )
  const [row] = rows
  if (!row) return { state: 'no-clock', dueOn: null, days: null }
  const { answered, asked, ...reading } = row
  return answered === null || asked === null ? reading : { ...reading, part: { answered, asked } }
}

export interface StoredClockEvent {
  kind: 'extension' | 'pause' | 'resume'
  onDay: Day
  untilDay: Day | null
  reason: string
}

export async function listClockEvents(db: Db, addressee: string): Promise<StoredClockEvent[]> {
  const { rows } = await sql<StoredClockEvent>`
    select kind, on_day as "onDay", until_day as "untilDay", reason from known.clock_event where addressee_id = ${addressee}::uuid order by on_day, seq`.execute(
    db
  )
  return rows
}

/** With the letter held, so that two cannot take the same number. */
export async function appendClockEvent(trx: Trx, addressee: string, event: StoredClockEvent): Promise<void> {
  await sql`
    insert into known.clock_event (addressee_id, kind, on_day, until_day, reason, seq)
    select ${addressee}::uuid, ${event.kind}, ${event.onDay}, ${event.untilDay}, ${event.reason},
      (select coalesce(max(seq), 0) + 1 from known.clock_event where addressee_id = ${addressee}::uuid)`.execute(trx)
}
