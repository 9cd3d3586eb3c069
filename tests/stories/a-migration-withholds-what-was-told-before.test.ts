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
  // Written anew, and the first sums of what letters withhold.
  expect(jobs.rows).toEqual([{ payload: { letters: [ids[0]] } }, { payload: { letters: [expect.toBeOneOf(ids)] } }])
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
  await askedForTime(run)
  await migrate(old.url)
  expect(
    (await run(sql`select said.filing, said.on_day, said.until_day, said.reason from known.time_answer said`)).rows
  ).toEqual([{ filing: asks[1], on_day: '2020-03-05', until_day: '2020-04-10', reason: null }])
  expect((await run(sql`select answered_questions, asked_questions, rest_due_on from known.fact`)).rows).toEqual([
    { answered_questions: 1, asked_questions: 2, rest_due_on: '2020-04-10' }
  ])
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

const asks = ['00000000-0000-4000-8000-000000000041', '00000000-0000-4000-8000-000000000042']

/** A letter of two questions, of which one is answered; its mission asked twice for more time, and was given some. */
async function askedForTime(run: (text: ReturnType<typeof sql>) => Promise<unknown>): Promise<void> {
  const [id, second] = ['00000000-0000-4000-8000-000000000030', '00000000-0000-4000-8000-000000000031']
  const hash = (digit: string) => Buffer.alloc(32, digit)
  for (const statement of [
    sql`insert into reference.state (code, number, iso2, status) values ('XXA', 1, 'XA', 'other')`,
    sql`insert into reference.clock_policy (id, kind, addressee_class, days, source) values ('p', '*', '*', 60, 'invented')`,
    sql`insert into known.letter (id, mandate, slug, kind, sent_on, sent_precision, runs_clock, origin, delivery, publication, created_on)
      values (${id}, 'm', 'AL-PART', 'AL', '2020-01-02', 'day', true, 'office', 'transmitted', 'withheld', '2020-01-01')`,
    sql`insert into known.letter_addressee (id, letter_id, position, class, state) values (${id}, ${id}, 1, 'state', 'XXA')`,
    sql`insert into known.question (id, letter_id, number, text) values (${id}, ${id}, 1, 'Why?'), (${second}, ${id}, 2, 'Since when?')`,
    sql`insert into known.reply (id, mandate, received_on, received_precision, form, assessment, origin, created_on)
      values (${id}, 'm', '2020-02-01', 'day', 'substantive', 'assessed', 'office', '2020-02-01')`,
    sql`insert into known.reply_to (reply_id, addressee_id) values (${id}, ${id})`,
    sql`insert into known.reply_mark (reply_id, question_id, mark, reader) values (${id}, ${id}, 'answered', 'office'), (${id}, ${second}, 'refused', 'office')`,
    sql`insert into known.mission_account (id, mandate, state, opened_on, by_actor) values (${id}, 'm', 'XXA', '2020-01-01', 'ama')`,
    sql`insert into known.diplomat (id, account, name, link_hash, invited_by, invited_at, link_until)
      values (${id}, ${id}, 'Somebody', ${hash('a')}, 'ama', '2020-01-01', '2020-01-08')`,
    sql`insert into known.clock_event (addressee_id, kind, on_day, until_day, reason, seq)
      values (${id}, 'extension', '2020-03-01', '2020-04-01', 'before', 1), (${id}, 'extension', '2020-03-05', '2020-04-10', 'after', 2)`,
    sql`insert into known.fact (addressee_id, letter_id, mandate, sent_on, sent_precision, kind, joint, class, state, certain, reprisal, replies,
        form, answered_on, answered, answered_days, due_on, clock_events, themes, groups, signatories, invented)
      values (${id}, ${id}, 1, '2020-01-02', 3, 'AL', false, 1, 1, true, false, 1, 4, '2020-02-01', true, 30, '2020-03-02', true, '{}', '{}', '{1}', false)`,
    ...asks.map(
      (ask, at) => sql`insert into known.filing (id, account, kind, fingerprint, text, until_day, diplomat, filed_at)
        values (${ask}, ${id}, 'extension', ${hash(String(at))}, 'Invented', '2020-04-10', ${id}, ${`2020-03-0${2 + at}T23:30:00Z`})`
    ),
    ...asks.map((ask) => sql`insert into known.filing_to (filing, addressee_id) values (${ask}, ${id})`)
  ])
    await run(statement)
}
