import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayInGeneva } from '#mandate/day-in-geneva.server.ts'
import type { Trx } from '#platform/db.ts'
import { formSums, type PersonsSum, type WithheldLetter } from './form-sums.ts'
import { among, type Letters } from './project-facts.server.ts'

/**
 * Publishes what these letters withhold in sums of several, after their facts and what the public reads of them were
 * written. A sum of which a letter changed or left is dissolved.
 */
export async function writePersonsSums(trx: Trx, letters: Letters): Promise<void> {
  // Two who release at once: the second sums what the first left waiting.
  await sql`select pg_advisory_xact_lock(hashtext('persons sums'))`.execute(trx)
  await followChanges(trx, letters)
  const { numAffectedRows: added } = await sql`
    insert into known.persons_sum_letter (letter_id, waits, was, named) select id, true, was, named from (${withheld(letters)}) now
    on conflict (letter_id) do update set named = greatest(persons_sum_letter.named, excluded.named)`.execute(trx)
  if (added === 0n && letters !== 'all') return
  const { rows } = await sql<WithheldLetter>`
    select w.id, w.mandate, w.year, w."isOver", w.state, w.states, w.times, w.persons, w.women, m.named
    from known.persons_sum_letter m join (${withheld('all')}) w on w.id = m.letter_id where m.waits`.execute(trx)
  const { sums, untold } = formSums(rows)
  for (const one of sums) await insertSum(trx, one)
  await sql`
    update known.persons_sum_letter set waits = false where letter_id = any(${untold.map(({ id }) => id)}::uuid[])`.execute(
    trx
  )
}

async function insertSum(
  trx: Trx,
  { mandate, year, state, letters, persons, women, members }: PersonsSum
): Promise<void> {
  const id = randomUUID()
  await sql`
    insert into released.persons_sum (id, mandate, reporting_year, state, letters, persons, women)
    values (${id}, ${mandate}, ${year}, ${state}, ${letters}, ${persons}, ${women})`.execute(trx)
  await sql`
    update known.persons_sum_letter m set sum = ${id}, waits = false, was = now.was
    from (${withheld(members.map(({ id: letter }) => letter))}) now where now.id = m.letter_id`.execute(trx)
}

/** Dissolves sums of what changed; what waits goes on waiting as it now is, as long as it withholds its number. */
async function followChanges(trx: Trx, letters: Letters): Promise<void> {
  const { rows } = await sql<{ id: string; sum: string | null }>`
    select m.letter_id as id, m.sum from known.persons_sum_letter m left join (${withheld(letters)}) now on now.id = m.letter_id
    where ${among(letters, 'm.letter_id')} and (m.waits or m.sum is not null) and now.was is distinct from m.was`.execute(
    trx
  )
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  const sums = rows.flatMap(({ sum }) => sum ?? [])
  await sql`delete from released.persons_sum where id = any(${sums}::uuid[])`.execute(trx)
  await sql`update known.persons_sum_letter set sum = null where sum = any(${sums}::uuid[])`.execute(trx)
  await sql`
    update known.persons_sum_letter m set was = coalesce(now.was, ''), waits = m.waits and now.was is not null
    from unnest(${ids}::uuid[]) as changed (id) left join (${withheld(ids)}) now on now.id = changed.id
    where m.letter_id = changed.id`.execute(trx)
}

/** Letters that the public reads and that withhold how many persons they concern; `was` differs when anything summed does. */
function withheld(letters: Letters) {
  return sql`
    select id, mandate, year, state, states, times, persons, women, named,
      year = 0 or make_date(year, 12, 1) <= ${dayInGeneva(sql`now()`)} as "isOver",
      concat_ws('/', mandate, persons, coalesce(women, -1), year, state, times) as was
    from (
      select p.id, f.mandate, coalesce(f.year, 0)::int as year, case when f.times = 1 then f.state end as state, f.times,
        array(select s.number::int from released.letter_addressee a join reference.state s on s.code = coalesce(a.state, a.probable_state) where a.letter_id = p.id) as states, l.persons, l.women,
        jsonb_array_length(p.person_names) as named
      from released.letter p join known.letter l on l.id = p.id
      join lateral (select min(mandate)::int as mandate, min(reporting_year) as year, min(state) as state, count(*)::int as times
        from released.fact where letter_id = p.id) f on f.times > 0
      where p.persons_withheld and l.persons > 0 and ${among(letters, 'p.id')}
    ) one`
}
