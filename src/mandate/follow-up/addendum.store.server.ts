import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { statesAgreedTo } from '../communications/machines.ts'
import { replyOrder } from '../communications/reply-order.server.ts'
import type { AddendumRow } from './addendum.ts'

export async function findAddendum(
  db: Db,
  {
    mandate,
    year,
    repliesUntil,
    seen
  }: { mandate: string; year: number; repliesUntil: Day; seen: 'all' | 'soon-public' }
): Promise<AddendumRow[]> {
  const seenOf = (record: 'l' | 'r') =>
    seen === 'all' ? sql`true` : sql`${sql.ref(`${record}.publication`)} = any(${[...statesAgreedTo]}::text[])`
  const { rows } = await sql<AddendumRow>`
    select l.slug, l.reference, l.kind, f.joint, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.invented,
      a.state, a.actor_name as "actorName",
      coalesce((select jsonb_agg(jsonb_build_object('on', r.received_on, 'precision', r.received_precision, 'form', r.form) order by ${replyOrder})
        from known.reply_to t join known.reply r on r.id = t.reply_id
        where t.addressee_id = a.id and (r.received_on is null or r.received_on <= ${repliesUntil}::date) and ${seenOf('r')}), '[]') as replies,
      case when o.id is not null then jsonb_build_object('id', o.id, 'words', o.words, 'lang', o.lang, 'by', o.by_actor, 'saidOn', o.said_on) end as observation,
      case when o.id is null then '{}' else array(select name from known.letter_person p where p.letter_id = l.id and p.public_form <> 'full'
        union select unnest(w.name || w.spellings) from known.naming_withdrawal w where w.letter_id = l.id) end as "withheldNames"
    from known.fact f join known.letter l on l.id = f.letter_id join known.letter_addressee a on a.id = f.addressee_id
    left join known.follow_up o on o.letter = l.id and o.kind = 'observation' and o.ended is null
    where l.mandate = ${mandate} and f.reporting_year = ${year} and ${seenOf('l')}`.execute(db)
  return rows
}

/** Reporting years of which there are letters, the newest first. */
export async function findYears(db: Db, mandate: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct f.reporting_year as year from known.fact f
    where f.mandate = (select number from reference.mandate where code = ${mandate}) and f.reporting_year is not null order by 1 desc`.execute(
    db
  )
  return rows.map(({ year }) => year)
}
