import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { WayOn } from './follow-up.ts'

/** A further letter that was begun from a follow-up: the draft, and once it is one, the letter. */
export interface FurtherLetter {
  case: string
  draft: string
  begunOn: Day
  begunBy: string
  /** Null until it has gone. */
  slug: string | null
}

/** The one that was begun of a follow-up, which is held meanwhile. */
export async function findFurther(trx: Trx, reminder: string): Promise<{ case: string; draft: string } | null> {
  const { rows } = await sql<{ case: string; draft: string }>`
    select case_id as case, draft from known.further_letter where reminder_id = ${reminder}::uuid`.execute(trx)
  return rows[0] ?? null
}

export async function hasCase(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`select from known."case" c where c.id = ${id}::uuid`.execute(trx)
  return rows.length > 0
}

export async function insertFurther(
  trx: Trx,
  one: { reminder: string; mandate: string; letter: string; case: string; draft: string; on: Day; by: string }
): Promise<void> {
  await sql`insert into known.further_letter (reminder_id, mandate, letter_id, case_id, draft, begun_on, begun_by)
    values (${one.reminder}::uuid, ${one.mandate}, ${one.letter}::uuid, ${one.case}::uuid, ${one.draft}::uuid, ${one.on}, ${one.by})`.execute(
    trx
  )
}

/** Those begun of a letter, the first before. */
export async function listFurther(db: Db, letter: string): Promise<FurtherLetter[]> {
  const { rows } = await sql<FurtherLetter>`
    select t.case_id as case, t.draft, t.begun_on as "begunOn", t.begun_by as "begunBy", l.slug
    from known.further_letter t
    left join known.letter_from_draft f on f.draft = t.draft
    left join known.letter l on l.id = f.letter_id and l.delivery <> 'draft'
    where t.letter_id = ${letter}::uuid order by t.begun_on, t.draft`.execute(db)
  return rows
}

/** Of follow-ups that wait, the draft that was begun of each; and of which case its letter is. */
export async function findWaysOn(db: Db, reminders: readonly string[]): Promise<Map<string, WayOn>> {
  const { rows } = await sql<WayOn & { id: string }>`
    select r.id, (select coalesce(c.merged_into, c.id) from known.letter_from_draft f join known."case" c on c.id = f.case_id
        where f.letter_id = (r.text->'items'->0->>'letter')::uuid) as case,
      (select jsonb_build_object('case', t.case_id, 'draft', t.draft) from known.further_letter t where t.reminder_id = r.id) as further
    from known.reminder r where r.id = any(${reminders as string[]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...way }) => [id, way]))
}

/** The follow-up whose letter this draft is, while its own words still wait. */
export async function findFollowUpOf(trx: Trx, draft: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select r.id from known.further_letter t join known.reminder r on r.id = t.reminder_id
    where t.draft = ${draft}::uuid and r.status = 'draft'`.execute(trx)
  return rows[0]?.id ?? null
}
