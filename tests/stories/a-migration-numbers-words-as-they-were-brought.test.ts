import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../db/migrations/index.ts'
import { appendEvents } from '#platform/event-log.ts'
import { migrate } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
  const place = migrations.findIndex(({ id }) => id === '0144_words_of_one_day')
  await migrate(db.url, migrations.slice(0, place))
  await sql`insert into reference.mandate (code, number, kind, form, names) values ('m', 1, 'thematic', 'rapporteur', '{}')`.execute(
    db.owner
  )
  await sql`insert into reference.state (code, number, iso2, status) values ('PER', 1, 'PE', 'member')`.execute(
    db.owner
  )
  await recommend('R')
  await recommend('S')
  await sql`
    insert into released.recommendation_action (slug, recommendation, title, lead, stands)
    values ('M', 'R', 'Invented', 'Invented', 'planned')`.execute(db.owner)
})
afterAll(() => db.close())

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

// In the order in which they were brought, whatever they are called; one was let through by nobody.
const brought = [
  { id: idOf(9), kind: 'assessment', subject: 'R', number: 0 },
  { id: idOf(5), kind: 'assessment', subject: 'R', number: null },
  { id: idOf(3), kind: 'assessment', subject: 'S', number: 0 },
  { id: idOf(8), kind: 'measure-principle', subject: 'M', number: 0 },
  { id: idOf(1), kind: 'assessment', subject: 'R', number: 2 },
  { id: idOf(2), kind: 'measure-principle', subject: 'M', number: 1 }
]

test('words that stand already are numbered in the order in which the log has their coming; names hold as before', async () => {
  for (const { id, kind, subject, number } of brought) {
    await bring(id, kind, subject)
    if (number === null) continue
    await (kind === 'assessment' ? assess(id, subject) : find(id, subject))
  }
  // The report's own, which nobody brought.
  await assess('of-the-report', 'R')

  await migrate(db.url)
  const { rows } = await sql<{ slug: string; number: number }>`
    select slug, number from released.assessment union all select slug, number from released.principle_finding`.execute(
    db.owner
  )
  const numbered = brought.filter(({ number }) => number !== null).map(({ id, number }) => [id, number] as const)
  expect(new Map(rows.map(({ slug, number }) => [slug, number]))).toEqual(new Map([['of-the-report', 0], ...numbered]))

  await recommend('x'.repeat(120))
  for (const wrong of ['', '-R', 'R 1', 'R\n', 'é', 'x'.repeat(121)])
    await expect(recommend(wrong), JSON.stringify(wrong)).rejects.toThrow('recommendation_slug_check')
})

async function bring(id: string, kind: string, subject: string): Promise<void> {
  await sql`
    insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
    values (${id}, 'm', ${kind}, 'PER', ${subject}, '{}', 'officer', 'officer', '2026-01-01')`.execute(db.owner)
  const came = { at: new Date('2026-01-01T09:00:00Z'), mandate: 'm', type: 'entry-brought', actor: 'officer' }
  await db.owner
    .transaction()
    .execute((trx) => appendEvents(trx, [{ ...came, subjectKind: 'entry', subjectId: id, payload: {} }]))
}

const recommend = (slug: string) =>
  sql`insert into released.recommendation (slug, source, state, year, text, lang, position, concerns_defenders)
    values (${slug}, 'regional', 'PER', 2020, 'Invented', 'en', 'none', true)`.execute(db.owner)
const assess = (slug: string, of: string) =>
  sql`insert into released.assessment (slug, recommendation, state, status, by_kind, on_day, on_precision, evidence, confidence)
    values (${slug}, ${of}, 'PER', 'fully', 'nhri', '2026-01-01', 'day', 'Invented', 'low')`.execute(db.owner)
const find = (slug: string, measure: string) =>
  sql`insert into released.principle_finding (slug, measure, principle, met, by_kind, by_name, on_day, on_precision, evidence, lang)
    values (${slug}, ${measure}, '1-rights', 'met', 'nhri', ${slug}, '2026-01-01', 'day', 'Invented', 'en')`.execute(
    db.owner
  )
