import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { LawOfLetter } from '../law.ts'

/** The tip of the bill from which a letter was begun; null where it was not, and for every office but its own. */
export async function findTipOfLetter(db: Db, letter: string): Promise<Omit<LawOfLetter, 'slug'> | null> {
  const { rows } = await sql<Omit<LawOfLetter, 'slug'>>`
    select e.body ->> 'title' as title, e.body ->> 'lang' as lang,
      case when e.body ? 'titleEn' then jsonb_build_object('en', e.body ->> 'titleEn') else '{}' end as titles
    from known.letter_from_draft f join known.tip_letter t on t.draft = f.draft and t.mandate = f.mandate
    join known.entry e on e.id = t.tip where f.letter_id = ${letter}::uuid`.execute(db)
  return rows[0] ?? null
}
