import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'

export interface Change {
  kind: string
  id: string
  /** Of a letter, its addressees and its replies. */
  slug: string | null
  /** Of such a letter; null while it is in clearance. */
  reference: string | null
  /** Of what kind an entry of a register is. */
  entry: string | null
  /** Of a case, an entry or a warning, or to which a letter is addressed. */
  states: string[]
  /** What happened to it, and who did each: an officer, a mission or a machine. */
  told: { type: string; by: string }[]
}

/** What colleagues and machines did since an event of the log, matter by matter, the last first; by kinds of event alone. */
export async function changesSince(
  trx: Trx,
  { mandate, me, seq, types }: { mandate: string; me: string; seq: number; types: readonly string[] }
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    with e as (
      select seq, type, actor, case when subject_kind in ('letter', 'addressee', 'reply') or type = 'mail-failed' then 'letter' else subject_kind end as kind,
        case subject_kind
          when 'addressee' then (select a.letter_id::text from known.letter_addressee a where a.id::text = subject_id)
          when 'reply' then (select a.letter_id::text from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
            where t.reply_id::text = subject_id order by a.id limit 1)
          when 'mail' then (select a.letter_id::text from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id
            where o.id::text = subject_id)
          else subject_id end as id
      from platform.event where seq > ${seq} and mandate = ${mandate} and actor <> ${me} and type = any(${[...types]})
      order by seq desc limit 2000
    ), m as (
      select kind, id, max(seq) as last, jsonb_agg(distinct jsonb_build_object('type', type, 'by', actor)) as told
      from e where id is not null group by kind, id order by last desc limit 60
    )
    select m.kind, m.id, m.told,
      (select l.slug from known.letter l where m.kind = 'letter' and l.id::text = m.id) as slug,
      (select l.reference from known.letter l where m.kind = 'letter' and l.id::text = m.id) as reference,
      (select e.kind from known.entry e where m.kind = 'entry' and e.id::text = m.id) as entry,
      array(
        select s.state from known.case_state s where m.kind = 'case' and s.case_id::text = m.id
        union select a.state from known.letter_addressee a
          where m.kind = 'letter' and a.letter_id::text = m.id and a.state is not null
        union select e.state from known.entry e where m.kind = 'entry' and e.id::text = m.id and e.state is not null
        union select w.state from known.warning w where m.kind = 'warning' and w.id::text = m.id
        order by 1
      ) as states
    from m order by m.last desc`.execute(trx)
  return rows
}

export async function lastEventOf(trx: Trx, mandate: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(seq), 0)::int as seq from platform.event where mandate = ${mandate}`.execute(trx)
  return rows[0]!.seq
}

/** Where she looked last; null where she never did. */
export async function findLook(trx: Trx, officer: string): Promise<number | null> {
  const row = await trx.selectFrom('known.last_look').select('seq').where('officer', '=', officer).executeTakeFirst()
  return row ? Number(row.seq) : null
}

export async function putLook(trx: Trx, mandate: string, officer: string, seq: number): Promise<void> {
  await trx
    .insertInto('known.last_look')
    .values({ officer, mandate, seq })
    .onConflict((conflict) => conflict.column('officer').doUpdateSet({ seq }))
    .execute()
}
