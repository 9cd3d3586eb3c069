import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Part } from './deadlines.ts'
import { clockIs, leftOpen, openUntil, repliesToRead, unreferenced, waitingReadings } from './list.store.server.ts'

export interface Work {
  overdue: number
  week: number
  waiting: number
  drafts: number
  /** Letters sent that wait for the registry's reference. */
  references: number
  replies: number
  second: number
  differ: number
  followUps: number
  /** Reminders and follow-ups drafted, that nobody has sent. */
  drafted: number
}

/** Clocks are counted once for each addressee; drafts once for each letter, readings once for each reply. */
export async function countWork(db: Db, mandate: string, today: Day): Promise<Work> {
  const { rows } = await sql<Work>`
    with reading as materialized (${waitingReadings(mandate)})
    select
      (select count(*) from known.fact f where ${clockIs('overdue', today)}) as overdue,
      (select count(*) from known.fact f where ${clockIs('week', today)}) as week,
      (select count(*) from known.fact f where ${clockIs('waiting', today)}) as waiting,
      (select count(*) from known.letter l where l.mandate = ${mandate} and l.delivery = 'draft' and l.origin = 'office') as drafts,
      (select count(*) from known.letter l where l.mandate = ${mandate} and ${unreferenced}) as "references",
      (select count(*) from (${repliesToRead(mandate)}) r) as replies,
      (select count(*) from reading where not differ) as second,
      (select count(*) from reading where differ) as differ,
      (select count(*) from known.fact f where ${leftOpen}) as "followUps",
      (select count(*) from known.reminder r where r.status = 'draft') as drafted`.execute(db)
  return rows[0]!
}

export interface OverdueOfState {
  /** Null: no State, or not sure which. */
  state: string | null
  /** No reminder went yet; the first did; further ones did. */
  none: number
  once: number
  more: number
}

export async function countOverdue(db: Db, today: Day): Promise<OverdueOfState[]> {
  const { rows } = await sql<OverdueOfState>`
    with reminded as materialized (
      select i.addressee_id, count(*) as sent from known.reminder r join known.reminder_item i on i.reminder_id = r.id
      where r.status = 'sent' and i.kind = 'reminder' and i.live group by i.addressee_id
    )
    select s.code as state, count(*) filter (where m.sent is null) as none, count(*) filter (where m.sent = 1) as once,
      count(*) filter (where m.sent > 1) as more
    from known.fact f left join reminded m on m.addressee_id = f.addressee_id left join reference.state s on s.number = f.state
    where ${clockIs('overdue', today)}
    group by s.code`.execute(db)
  return rows
}

export interface DueLine {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  state: string | null
  actorName: string | null
  dueOn: Day
  days: number
  part: Part | null
}

/** The next fifty. */
export async function findDue(db: Db, today: Day): Promise<DueLine[]> {
  const { rows } = await sql<DueLine>`
    select l.slug, l.reference, l.kind, f.joint, a.state, a.actor_name as "actorName", ${openUntil} as "dueOn", ${openUntil} - ${today}::date as days,
      case when f.asked_questions is not null then jsonb_build_object('answered', f.answered_questions, 'asked', f.asked_questions) end as part
    from known.fact f join known.letter l on l.id = f.letter_id join known.letter_addressee a on a.id = f.addressee_id
    where ${clockIs('week', today)} order by ${openUntil}, l.slug limit 50`.execute(db)
  return rows
}
