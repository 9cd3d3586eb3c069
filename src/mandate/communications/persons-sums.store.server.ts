import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { formSums, type PersonsSum, type WithheldLetter } from './form-sums.ts'
import { among, type Letters } from './project-facts.server.ts'

/**
 * Publishes what these letters withhold in sums of several, after their facts and what the public reads of them were
 * written. A sum of which a letter changed or left is dissolved.
 */
export async function writePersonsSums(trx: Trx, letters: Letters): Promise<void> {
  await dissolve(trx, letters)
  const { numAffectedRows: added } = await sql`
    insert into known.persons_sum_letter (letter_id, waits, was) select id, true, was from (${withheld(letters)}) now
    on conflict (letter_id) do nothing`.execute(trx)
  if (added === 0n && letters !== 'all') return
  // Two who release at once: the second sums what the first left waiting.
  await sql`lock table known.persons_sum_letter in share row exclusive mode`.execute(trx)
  const { rows } = await sql<WithheldLetter>`
    select w.* from (${withheld('all', sql`p.id in (select letter_id from known.persons_sum_letter where waits)`)}) w`.execute(
    trx
  )
  for (const one of formSums(rows)) await insertSum(trx, one)
}

async function insertSum(
  trx: Trx,
  { mandate, year, state, letters, persons, women, members }: PersonsSum
): Promise<void> {
  const id = randomUUID()
  await sql`
    insert into released.persons_sum (id, mandate, reporting_year, state, letters, persons, unsexed, unsexed_persons, women)
    values (${id}, ${mandate}, ${year}, ${state}, ${letters}, ${persons}, ${women?.letters ?? 0}, ${women?.persons ?? 0}, ${women?.women ?? null})`.execute(
    trx
  )
  await sql`
    update known.persons_sum_letter m set sum = ${id}, waits = false, was = now.was
    from (${withheld(members.map(({ id: letter }) => letter))}) now where now.id = m.letter_id`.execute(trx)
}

async function dissolve(trx: Trx, letters: Letters): Promise<void> {
  const { rows } = await sql<{ id: string; sum: string | null }>`
    select m.letter_id as id, m.sum from known.persons_sum_letter m left join (${withheld(letters)}) now on now.id = m.letter_id
    where ${among(letters, 'm.letter_id')} and (m.waits or m.sum is not null) and now.was is distinct from m.was`.execute(
    trx
  )
  if (rows.length === 0) return
  const sums = rows.flatMap(({ sum }) => sum ?? [])
  await sql`delete from released.persons_sum where id = any(${sums}::uuid[])`.execute(trx)
  await sql`update known.persons_sum_letter set sum = null where sum = any(${sums}::uuid[])`.execute(trx)
  await sql`delete from known.persons_sum_letter where waits and letter_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    trx
  )
}

/** Letters that the public reads and that withhold something, as they are; `was` differs when anything of it does. */
function withheld(letters: Letters, also = sql`true`) {
  return sql`
    select id, mandate, year, state, times, persons, women, "tellsPersons", "tellsWomen", named,
      concat_ws('/', mandate, persons, women, year, state, times) as was
    from (
      select p.id, f.mandate, coalesce(f.year, 0)::int as year, case when f.times = 1 then f.state end as state, f.times, l.persons, coalesce(l.women, 0) as women,
        not p.persons_withheld as "tellsPersons", not p.sexes_withheld as "tellsWomen", jsonb_array_length(p.person_names) as named
      from released.letter p join known.letter l on l.id = p.id
      join lateral (select min(mandate)::int as mandate, min(reporting_year) as year, min(state) as state, count(*)::int as times
        from released.fact where letter_id = p.id) f on f.times > 0
      where (p.persons_withheld or p.sexes_withheld) and l.persons is not null and ${among(letters, 'p.id')} and ${also}
    ) one`
}
