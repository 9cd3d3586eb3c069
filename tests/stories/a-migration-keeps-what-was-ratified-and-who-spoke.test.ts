import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../db/migrations/index.ts'
import { migrate } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
  const place = migrations.findIndex(({ id }) => id === '0084_voices')
  await migrate(db.url, migrations.slice(0, place))
  await sql`insert into reference.mandate (code, number, kind, form, names) values ('m', 1, 'thematic', 'rapporteur', '{}')`.execute(
    db.owner
  )
  await sql`insert into reference.state (code, number, iso2, status) values ('PER', 1, 'PE', 'member')`.execute(
    db.owner
  )
})
afterAll(() => db.close())

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

test('figures of treaties stand under our codes; unnamed words of one partner are one voice, of two are two', async () => {
  await sql`
    insert into released.indicator_value (indicator, state, year, value, word, source) values
      ('treaty-OPCAT', 'PER', 2006, 1, 'state party', 'Invented'), ('treaty-ICCPR', 'PER', 0, 1, 'state party', 'Invented'),
      ('treaty-OP-CRC-IC', 'PER', 2013, 0, 'signatory state', 'Invented'), ('ngo-barriers-total', 'PER', 2013, 1, null, 'Invented')`.execute(
    db.owner
  )
  await sql`insert into reference.treaty_ratification (state, since) values ('PER', '{"ICMW": 2005}')`.execute(db.owner)
  await sql`insert into reference.loaded_file (name, sha256, loaded_at) values ('treaty-ratifications.csv', 'x', '2026-01-01')`.execute(
    db.owner
  )
  await sql`
    insert into released.recommendation (slug, source, state, year, text, lang, position, concerns_defenders)
    values ('R', 'regional', 'PER', 2020, 'Invented', 'en', 'none', true)`.execute(db.owner)
  // Of one partner two without a name and one with it; of another, and of an officer, one each.
  const brought = ['p', 'p', 'p', 'q', 'officer']
  for (const [at, by] of brought.entries()) {
    const as = by === 'officer' ? 'officer' : 'partner'
    await sql`
      insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
      values (${idOf(at)}, 'm', 'assessment', 'PER', 'R', '{}', ${by}, ${as}, '2026-01-01')`.execute(db.owner)
    await sql`
      insert into released.assessment (slug, recommendation, state, status, by_kind, by_name, on_day, on_precision, evidence, confidence)
      values (${idOf(at)}, 'R', 'PER', 'fully', 'civil-society', ${at === 2 ? 'Invented' : null}, '2026-01-01', 'day', 'Invented', 'low')`.execute(
      db.owner
    )
  }

  await migrate(db.url)
  const said = await sql`select treaty, status, since, as_of from released.treaty_said order by treaty`.execute(
    db.owner
  )
  expect(said.rows).toEqual([
    { treaty: 'CAT-OP', status: 'party', since: 2006, as_of: '2022-01-01' },
    { treaty: 'CRC-OPIC', status: 'signatory', since: null, as_of: '2022-01-01' },
    { treaty: 'ICCPR', status: 'party', since: null, as_of: '2022-01-01' }
  ])
  const left = await sql`select indicator from released.indicator_value`.execute(db.owner)
  expect(left.rows).toEqual([{ indicator: 'ngo-barriers-total' }])
  // What the file says beside parties comes with the next load, which is made to come.
  expect((await sql`select from reference.loaded_file`.execute(db.owner)).rows).toEqual([])
  const voices = await sql<{ voice: string | null }>`select voice from released.assessment order by slug`.execute(
    db.owner
  )
  expect(voices.rows.map(({ voice }) => voice)).toEqual([null, idOf(0), null, null, null])
})
