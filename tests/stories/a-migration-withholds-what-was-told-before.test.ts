import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { migrations } from '../../db/migrations/index.ts'
import { migrate } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
})
afterAll(() => db.close())

const ids = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

test('what stood in public rows is withheld, jobs write the rest anew, and imported letters have their release', async () => {
  const place = migrations.findIndex(({ id }) => id === '0021_public_wording')
  await migrate(db.url, migrations.slice(0, place))
  await sql`insert into reference.mandate (code, number, kind, form, names) values ('m', 1, 'thematic', 'rapporteur', '{}')`.execute(
    db.owner
  )
  // Invented: of three letters two concern few, one has a public version, one came from a file.
  for (const [place, id] of ids.entries()) {
    const of = { persons: [3, 12, 20][place], women: [1, 6, 2][place], origin: place === 2 ? 'letters-file' : 'office' }
    await sql`
      insert into known.letter (id, mandate, slug, kind, sent_precision, persons, women, origin, delivery, publication, public_from, created_on)
      values (${id}, 'm', ${`DEMO-${place}`}, 'AL', 'unknown', ${of.persons}, ${of.women}, ${of.origin}, 'transmitted', 'public', '2020-01-01', '2020-01-01')`.execute(
      db.owner
    )
    await sql`
      insert into released.letter (id, mandate, slug, kind, joint, sent_precision, persons, women, signatories, reprisal, runs_clock, public_from, invented, sort_day)
      values (${id}, 'm', ${`DEMO-${place}`}, 'AL', false, 'unknown', ${of.persons}, ${of.women}, '{m}', '{"act": "as sent", "forms": ["x"]}', true, '2020-01-01', true, '2020-01-01')`.execute(
      db.owner
    )
    await sql`insert into known.question (id, letter_id, number, text) values (${id}, ${id}, 1, 'as sent')`.execute(
      db.owner
    )
    await sql`insert into released.question (id, letter_id, number, text) values (${id}, ${id}, 1, 'as sent')`.execute(
      db.owner
    )
  }
  await sql`insert into known.public_version (letter_id, summary) values (${ids[0]}, 'in public')`.execute(db.owner)

  await migrate(db.url)
  const { rows } = await sql`
    select persons, persons_withheld as "few", women, sexes_withheld as "fewOfASex", reprisal->>'act' as act, q.text
    from released.letter l join released.question q on q.letter_id = l.id order by slug`.execute(db.owner)
  expect(rows).toEqual([
    { persons: null, few: true, women: null, fewOfASex: true, act: null, text: null },
    { persons: 12, few: false, women: 6, fewOfASex: false, act: 'as sent', text: 'as sent' },
    { persons: 20, few: false, women: null, fewOfASex: true, act: 'as sent', text: 'as sent' }
  ])
  const releases = await sql`select subject_id, rule, second_by from known.release`.execute(db.owner)
  expect(releases.rows).toEqual([{ subject_id: ids[2], rule: 'public-record', second_by: null }])
  const jobs = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'project-letters'`.execute(
    db.owner
  )
  expect(jobs.rows).toEqual([{ payload: { letters: [ids[0]] } }])
})

test('what was withdrawn before is told at the addresses, and on the pages, at which it was public, and at no other', async () => {
  const old = await testDatabase({ empty: true })
  const run = async (text: ReturnType<typeof sql>) => text.execute(old.owner)
  await migrate(
    old.url,
    migrations.slice(
      0,
      migrations.findIndex(({ id }) => id === '0055_withdrawal')
    )
  )
  await run(
    sql`insert into reference.mandate (code, number, kind, form, names) values ('m', 1, 'thematic', 'rapporteur', '{}')`
  )
  for (const [place, slug] of ['AL-NEVER-1', 'AL-STOOD-2'].entries()) {
    const id = ids[place]
    await run(sql`insert into known.letter (id, mandate, slug, kind, sent_precision, origin, delivery, publication, created_on)
      values (${id}, 'm', ${slug}, 'AL', 'unknown', 'office', 'transmitted', 'withheld', '2020-01-01')`)
    await run(sql`insert into known.transition (machine, subject_id, from_state, to_state, on_day, by_actor, reason)
      values ('publication', ${id}, 'public', 'withdrawn', '2020-02-01', 'ama', 'invented')`)
  }
  await run(sql`insert into known.letter_correction (letter_id, changes, reason, first_by, first_on, of_public, on_day, fields, before, former_slug)
    values (${ids[0]}, '{}', 'invented', 'ama', '2020-02-02', false, '2020-02-02', '{reference}', '{}', 'AL-STOOD-1')`)
  // A reply to a letter that was public when it was withdrawn, and to one that became so later.
  for (const [place, first] of ['public', 'scheduled'].entries()) {
    const id = `00000000-0000-4000-8000-00000000001${place}`
    await run(sql`insert into known.letter (id, mandate, slug, kind, sent_precision, origin, delivery, publication, public_from, created_on)
      values (${id}, 'm', ${`AL-OF-${first}`}, 'AL', 'unknown', 'office', 'transmitted', 'public', '2020-01-01', '2020-01-01')`)
    await run(sql`insert into released.letter (id, mandate, slug, kind, joint, sent_precision, signatories, runs_clock, public_from, invented, sort_day)
      values (${id}, 'm', ${`AL-OF-${first}`}, 'AL', false, 'unknown', '{m}', true, '2020-01-01', true, '2020-01-01')`)
    await run(
      sql`insert into known.letter_addressee (id, letter_id, position, class, actor_name) values (${id}, ${id}, 1, 'company', 'Nobody Ltd')`
    )
  }
  const [early, late] = ['00000000-0000-4000-8000-000000000010', '00000000-0000-4000-8000-000000000011']
  const reply = '00000000-0000-4000-8000-000000000020'
  await run(
    sql`insert into known.reply (id, mandate, received_precision, form, origin, created_on) values (${reply}, 'm', 'unknown', 'substantive', 'office', '2020-01-01')`
  )
  for (const addressee of [early, late])
    await run(sql`insert into known.reply_to (reply_id, addressee_id) values (${reply}, ${addressee})`)
  for (const [subject, from, to] of [
    [early, 'scheduled', 'public'],
    [reply, 'public', 'withdrawn'],
    [late, 'scheduled', 'public']
  ])
    await run(sql`insert into known.transition (machine, subject_id, from_state, to_state, on_day, by_actor, reason)
      values ('publication', ${subject}, ${from}, ${to}, '2020-02-01', 'ama', 'invented')`)
  await migrate(old.url)
  expect((await run(sql`select letter_id from released.withdrawn where kind = 'reply'`)).rows).toEqual([
    { letter_id: early }
  ])
  for (const table of ['known.withdrawal', 'released.withdrawn'])
    expect(
      (await run(sql`select slugs from ${sql.table(table)} where cardinality(slugs) > 0 order by slugs`)).rows,
      table
    ).toEqual([{ slugs: ['AL-STOOD-1'] }, { slugs: ['AL-STOOD-2'] }])
  await old.close()
})
