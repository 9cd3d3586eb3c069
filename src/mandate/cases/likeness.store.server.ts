import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { NamedLetter } from './matching/alike.ts'

/** What is known of a case that tells whether a browser has read the last of it. */
export interface CaseHead {
  id: string
  openedOn: Day
  states: string[]
  mergedInto: string | null
  closedOn: Day | null
  /** Number of the last update of its record; 0 where nothing was written yet. */
  last: number
  /** The day on which the first letter went that was drafted in it; null where none did, or its day is not known. */
  letterOn: Day | null
}

export async function listCaseHeads(
  trx: Trx,
  { mandate, after, most }: { mandate: string; after: string | null; most: number }
): Promise<{ heads: CaseHead[]; after: string | null }> {
  const { rows } = await sql<CaseHead>`
    select c.id, c.opened_on as "openedOn", c.merged_into as "mergedInto", c.closed_on as "closedOn",
      array(select s.state from known.case_state s where s.case_id = c.id order by s.state) as states,
      coalesce((select u.number from sealed.case_update u where u.case_id = c.id and u.document = c.id order by u.number desc limit 1), 0) as last,
      (select min(l.sent_on) from known.letter_from_draft f join known.letter l on l.id = f.letter_id
        where f.case_id = c.id and l.delivery <> 'draft' and l.sent_precision = 'day') as "letterOn"
    from known."case" c where c.mandate = ${mandate} and (${after}::uuid is null or c.id > ${after}::uuid)
    order by c.id limit ${most + 1}`.execute(trx)
  const heads = rows.slice(0, most)
  return { heads, after: rows.length > most ? heads.at(-1)!.id : null }
}

/** How many of these are cases of the mandate. */
export async function countOwn(trx: Trx, mandate: string, cases: readonly string[]): Promise<number> {
  const { count } = await trx
    .selectFrom('known.case')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mandate', '=', mandate)
    .where('id', 'in', cases)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface KeyOfCase {
  case: string
  number: number
  body: Buffer
}

/** Of these cases, in the order of cases and numbers, those that were sealed to this mandate. */
export const listKeysOf = (trx: Trx, cases: readonly string[]): Promise<KeyOfCase[]> =>
  trx
    .selectFrom('sealed.case_key')
    .select(['case_id as case', 'number', 'body'])
    .where('case_id', 'in', cases)
    .where('mandate', '=', sql<string>`platform.current_mandate()`)
    .orderBy('case_id')
    .orderBy('number')
    .execute()

/** False when she had looked through them that day already. */
export async function insertSearch(trx: Trx, mandate: string, officer: string, on: Day): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.case_search')
    .values({ mandate, officer, on_day: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function listNamedLetters(trx: Trx): Promise<NamedLetter[]> {
  const { rows } = await sql<NamedLetter>`
    with own as (
      select l.id, l.slug, l.reference, l.sent_on, array_agg(p.name order by p.name) as persons
      from known.letter l join known.letter_person p on p.letter_id = l.id group by l.id
    )
    select slug, coalesce(reference, slug) as title, sent_on as "sentOn", persons, true as own,
      (select f.case_id from known.letter_from_draft f where f.letter_id = own.id) as "fromCase",
      array(select distinct a.state from known.letter_addressee a where a.letter_id = own.id and a.state is not null order by 1) as states
    from own
    union all
    select r.slug, coalesce(r.reference, r.slug), r.sent_on,
      array(select n ->> 'name' from jsonb_array_elements(r.person_names) n), false, null::uuid,
      array(select distinct a.state from released.letter_addressee a where a.letter_id = r.id and a.state is not null order by 1)
    from released.letter r
    where jsonb_array_length(r.person_names) > 0 and not exists (select from own where own.id = r.id)
    order by slug`.execute(trx)
  return rows
}
