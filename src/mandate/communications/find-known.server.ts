import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface KnownHit {
  slug: string
  reference: string | null
  kind: string
  subject: string | null
  sentOn: Day | null
  states: string[]
  /** Where it was found: in the letter itself, or in an answer to it. */
  in: 'letter' | 'reply'
}

/**
 * Letters and answers that are not public, in which each of the words stands somewhere, whatever its case. These are few
 * beside what is released, which has an index of its own (search/), so that they are read through. Row-level security
 * leaves an office its own.
 */
export async function findUnreleased(
  db: Db,
  { words, state, most }: { words: readonly string[]; state: string | undefined; most: number }
): Promise<KnownHit[]> {
  const all = (text: RawBuilder<unknown>) =>
    sql.join(
      words.map((word) => sql`${text} ilike ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`),
      sql` and `
    )
  const ofLetter = sql`concat_ws(' ', l.reference, l.slug, l.subject, l.summary,
    (select string_agg(p.name, ' ') from known.letter_person p where p.letter_id = l.id))`
  const { rows } = await sql<KnownHit>`
    with found as (
      select l.id, 'letter' as in from known.letter l where l.publication <> 'public' and ${all(ofLetter)}
      union all
      select distinct a.letter_id, 'reply' from known.reply r join known.reply_to t on t.reply_id = r.id
        join known.letter_addressee a on a.id = t.addressee_id
      where r.publication <> 'public' and r.summary is not null and ${all(sql`r.summary`)}
    )
    select l.slug, l.reference, l.kind, l.subject, l.sent_on as "sentOn", found.in,
      array(select distinct a.state from known.letter_addressee a where a.letter_id = l.id and a.state is not null order by 1) as states
    from found join known.letter l on l.id = found.id
    where ${state ?? null}::text is null or exists (select from known.letter_addressee a where a.letter_id = l.id and a.state = ${state ?? null})
    order by l.sent_on desc nulls first, l.slug limit ${most}`.execute(db)
  return rows
}
