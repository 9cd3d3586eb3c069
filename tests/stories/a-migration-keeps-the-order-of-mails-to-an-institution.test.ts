import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../db/migrations/index.ts'
import { migrate } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
})
afterAll(() => db.close())

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

test('mails from before stand by their days, what waits behind the others, and the next one is the last', async () => {
  const place = migrations.findIndex(({ id }) => id === '0142_mails_in_their_order')
  await migrate(db.url, migrations.slice(0, place))
  const run = (statement: ReturnType<typeof sql>) => statement.execute(db.owner)
  // All invented.
  await run(
    sql`insert into reference.mandate (code, number, kind, form, names) values ('m', 1, 'thematic', 'rapporteur', '{}')`
  )
  await run(sql`insert into reference.state (code, number, iso2, status) values ('PER', 1, 'PE', 'member')`)
  await run(sql`insert into known.letter (id, mandate, slug, kind, sent_precision, origin, delivery, publication, created_on)
    values (${idOf(1)}, 'm', 'DEMO-1', 'AL', 'unknown', 'office', 'transmitted', 'withheld', '2026-01-01')`)
  await run(sql`insert into known.institution_asked (id, mandate, letter_id, state, name, channel, lang, was_public, invented, asked_on, asked_by)
    values (${idOf(1)}, 'm', ${idOf(1)}, 'PER', 'An invented institution', 'letter', 'en', false, true, '2026-01-01', 'one')`)
  const mail = (n: number, on: string, state: string) =>
    run(sql`insert into known.institution_mail (id, asked, kind, address, asked_on, by_actor, state, state_on)
      values (${idOf(n)}, ${idOf(1)}, 'notice', 'a@invented.example', ${on}::date, 'one', ${state}, ${state === 'waiting' ? null : on}::date)`)
  await mail(2, '2026-03-02', 'waiting')
  await mail(3, '2026-03-02', 'returned')
  await mail(4, '2026-03-01', 'accepted')

  await migrate(db.url)
  await run(sql`update known.institution_mail set state = 'accepted', state_on = '2026-03-02' where state = 'waiting'`)
  await mail(1, '2026-03-02', 'waiting')
  const { rows } = await sql<{ id: string }>`select id from known.institution_mail order by seq`.execute(db.owner)
  expect(rows.map(({ id }) => id)).toEqual([4, 3, 2, 1].map(idOf))
})
