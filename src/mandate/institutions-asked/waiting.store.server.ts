import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** What an officer's day has of institutions: for her second word, stopped by the job, come back and unread, with an empty account, or overdue. */
export interface WaitingInstitution {
  id: string
  slug: string
  reference: string | null
  kind: string
  name: string
  step: 'second' | 'stopped' | 'answered' | 'nobody' | 'mail-back' | 'overdue'
  /** By which it waits: since when, or until when it was to come. */
  on: Day
}

export async function waitingInstitutions(
  trx: Trx,
  mandate: string,
  today: Day,
  now: Date
): Promise<WaitingInstitution[]> {
  const { rows } = await sql<WaitingInstitution>`
    select a.id, l.slug, l.reference, l.kind, a.name,
      case when a.went_on is null then case when s.settled_on is null then 'second' else 'stopped' end when w.on_day is not null then 'answered'
        when e.is_empty then 'nobody' when b.is_back then 'mail-back' else 'overdue' end as step,
      coalesce(w.on_day, case when b.is_back then b.state_on end, a.due_on, s.settled_on, a.asked_on) as on
    from known.institution_asked a join known.letter l on l.id = a.letter_id
    left join lateral (select on_day from known.institution_answer w where w.asked = a.id order by number desc limit 1) w on true
    left join lateral (select settled_on from known.institution_word s where s.asked = a.id and s.settled_on is not null order by seq desc limit 1) s on true
    cross join lateral (select a.account is not null and not exists (select from known.diplomat d where d.account = a.account and d.removed_at is null
      and (d.enrolled_at is not null or d.link_until > ${now})) as is_empty) e
    left join lateral (select state in ('refused', 'returned') as is_back, state_on from known.institution_mail i where i.asked = a.id
      order by i.seq desc limit 1) b on true
    where a.mandate = ${mandate} and a.taken_back_on is null and a.read_on is null
      and (a.went_on is null or w.on_day is not null or e.is_empty or b.is_back or a.due_on < ${today}::date)
    order by "on", l.slug limit 100`.execute(trx)
  return rows
}
