import { sql } from 'kysely'
import { loadReference } from '#mandate/reference/load-reference.ts'
import type { Db } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'

/**
 * Letters of twenty years to all States, drawn with a fixed seed: some States and themes far more than others,
 * one to three themes, four in five joint, three in five answered, most within half a year.
 */
export async function makeFacts(db: Db, letters: number): Promise<void> {
  const loaded = await loadReference(db, `${projectRoot}/reference`)
  if (!loaded.ok) throw new Error('the reference data does not load')
  await sql`truncate released.fact`.execute(db)
  await db.connection().execute(async (connection) => {
    await sql`select setseed(0.34)`.execute(connection)
    await sql`
      insert into released.fact (addressee_id, letter_id, mandate, sent_on, sent_precision, calendar_year, reporting_year, session, kind, joint, class, state, certain,
        persons, women, men, other_sex, reprisal, replies, form, character, answered_on, answered, answered_days, due_on, clock_events, outcome, themes, groups, signatories, invented, sent_from, sent_by, answered_from, answered_by, persons_withheld, sexes_withheld)
      select gen_random_uuid(), gen_random_uuid(), 1, sent, 3, extract(year from sent), extract(year from sent + interval '1 month'),
        case when month between 6 and 11 then 4 * year + 5 when month between 3 and 5 then 4 * year + 3 else 4 * extract(year from sent + interval '1 month') + 2 end,
        (array['UA','AL','AL','OL'])[1 + floor(r1 * 4)::int], r2 < 0.8, case when r3 < 0.96 then 1 else 2 + floor(r2 * 3) end,
        case when r3 < 0.95 then 1 + floor(power(r4, 2) * 196) end, r3 < 0.95 or r3 >= 0.96,
        persons, women, case when r6 < 0.8 then persons - women end, case when r6 < 0.02 then 0 end, r7 < 0.03, (form > 0)::int, form, form * 2,
        case when form = 4 then sent + wait end, form = 4, case when form = 4 then wait end, sent + case when r1 < 0.25 then 30 else 60 end, false, null,
        case when r5 < 0.4 then array[floor(power(r5 * 2.5, 1.6) * 29)] when r5 < 0.8 then array[floor(r7 * 14), 14 + floor(r4 * 15)]
          else array[floor(r7 * 10), 10 + floor(r4 * 10), 20 + floor(r6 * 9)] end::smallint[],
        case when r6 < 0.5 then '{}' else array[floor(r6 * 15)] end::smallint[],
        case when r2 < 0.8 then array[1, 2 + floor(r2 * 15), 20 + floor(r1 * 30)] else array[1] end::smallint[], false,
        sent, sent, case when form = 4 then sent + wait end, case when form = 4 then sent + wait end,
        reference.withholds_persons(persons), reference.withholds_sexes(persons, women, case when r6 < 0.8 then persons - women end, case when r6 < 0.02 then 0 end)
      from (
        select d.*, extract(month from sent)::int as month, extract(year from sent)::int as year, 1 + floor(r1 * 5)::int as persons, floor(r7 * 2)::int as women,
          case when r1 + r7 < 1.2 then 4 else floor(r6 * 4)::int end as form, 5 + floor(power(r5, 2) * 220)::int as wait
        from (select date '2005-12-01' + floor(random() * 7300)::int as sent, random() r1, random() r2, random() r3, random() r4, random() r5, random() r6, random() r7
          from generate_series(1, ${letters})) d
      ) d`.execute(connection)
  })
  await sql`vacuum analyze released.fact, released.fact_narrow, released.fact_theme, released.fact_group, released.fact_mandate`.execute(
    db
  )
}
