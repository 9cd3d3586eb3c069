import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** What an officer's day has of institutions: for her second word, come back and unread, or overdue. */
export interface WaitingInstitution {
  id: string
  slug: string
  reference: string | null
  kind: string
  name: string
  step: 'second' | 'answered' | 'overdue'
  /** By which it waits: since when, or until when it was to come. */
  on: Day
}

export async function waitingInstitutions(trx: Trx, mandate: string, today: Day): Promise<WaitingInstitution[]> {
  const { rows } = await sql<WaitingInstitution>`
    select a.id, l.slug, l.reference, l.kind, a.name,
      case when a.went_on is null then 'second' when w.on_day is not null then 'answered' else 'overdue' end as step,
      coalesce(w.on_day, a.due_on, a.asked_on) as on
    from known.institution_asked a join known.letter l on l.id = a.letter_id
    left join lateral (select on_day from known.institution_answer w where w.asked = a.id order by number desc limit 1) w on true
    where a.mandate = ${mandate} and a.taken_back_on is null and a.read_on is null
      and (a.went_on is null or w.on_day is not null or a.due_on < ${today}::date)
    order by "on", l.slug limit 100`.execute(trx)
  return rows
}
