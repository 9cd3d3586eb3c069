import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { LawOfLetter } from './law.ts'

/** Letters of known ids, or one tip whose law comes into the register, or all. */
type Which = { letters: readonly string[] } | { tip: string } | 'all'

/**
 * A letter that was begun from the tip of a bill stands beside its law, once both are public (A/HRC/34/52, para. 51): the
 * one of them that becomes public last brings the link. By a job alone, whose role writes what is released.
 */
export async function linkLettersOfTips(trx: Trx, which: Which): Promise<void> {
  await sql`
    insert into released.law_link (slug, law, what, letter, invented)
    select distinct on (t.tip) t.tip || '-letter', w.slug, 'letter', r.slug, w.invented or r.invented
    from known.tip_letter t join known.letter_from_draft f on f.draft = t.draft and f.mandate = t.mandate
    join released.letter r on r.id = f.letter_id join released.law w on w.slug = t.tip::text
    where ${conditionOf(which)} order by t.tip, r.id
    on conflict (slug) do update set letter = excluded.letter where law_link.letter is distinct from excluded.letter`.execute(
    trx
  )
}
const conditionOf = (which: Which) => {
  if (which === 'all') return sql<boolean>`true`
  return 'tip' in which ? sql<boolean>`t.tip = ${which.tip}` : sql<boolean>`f.letter_id = any(${which.letters}::uuid[])`
}

/** Laws and bills beside which a released letter stands. */
export async function readLawsOfLetter(db: Db, letter: string): Promise<LawOfLetter[]> {
  const { rows } = await sql<LawOfLetter>`
    select l.slug, l.title, l.titles, l.lang from released.law l where l.slug in (
      select k.law from released.law_link k where k.letter = ${letter} and k.what = 'letter')
    order by l.slug`.execute(db)
  return rows
}
