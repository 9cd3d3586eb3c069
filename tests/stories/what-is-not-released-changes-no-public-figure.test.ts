import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectLetters } from '#mandate/communications/project.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { dimensionNames } from '#mandate/statistics/dimensions.ts'
import { measureNames } from '#mandate/statistics/measures.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { insertReportMarginals } from '#mandate/statistics/reconcile/report-marginals.fixture.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await insertReportMarginals(db.owner, ['known', 'released'])
})
afterAll(() => db.close())

async function everyPublicTable(): Promise<string> {
  const tables: unknown[] = []
  for (const measure of measureNames) {
    for (const by of dimensionNames) {
      if (by === 'sex' && measure.startsWith('women')) continue
      tables.push(
        await crossTabulate(
          db.public,
          makeQuery('2017-01-23', { measure, by: by === 'year' ? ['year'] : [by, 'year'] })
        )
      )
    }
  }
  return JSON.stringify(tables)
}

test('a letter and a reply that are not released change no byte of any public figure, and the office sees both', async () => {
  const before = await everyPublicTable()
  const letters = () =>
    crossTabulate(db.owner, makeQuery('2017-01-23', { scope: 'all' })).then(({ total }) => total.count)
  const known = await letters()
  await db.owner.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into known.letter (mandate, slug, reference, kind, sent_on, sent_precision, persons, women, origin, delivery, created_on)
      select code, 'AL-EGY-900-2016', 'AL EGY 900/2016', 'AL', '2016-03-03', 'day', 4, 3, 'letters-file', 'transmitted', '2016-03-03'
      from reference.mandate order by number limit 1 returning id`.execute(trx)
    const id = rows[0]!.id
    await sql`insert into known.letter_signatory (letter_id, mandate) select id, mandate from known.letter where id = ${id}`.execute(
      trx
    )
    const addressee = await sql<{
      id: string
    }>`insert into known.letter_addressee (letter_id, position, class, state) values (${id}, 1, 'state', 'EGY') returning id`.execute(
      trx
    )
    const reply = await sql<{ id: string }>`
      insert into known.reply (mandate, received_on, received_precision, form, origin, created_on)
      select mandate, '2016-04-04', 'day', 'substantive', 'letters-file', '2016-04-04' from known.letter where id = ${id} returning id`.execute(
      trx
    )
    await sql`insert into known.reply_to (reply_id, addressee_id) values (${reply.rows[0]!.id}, ${addressee.rows[0]!.id})`.execute(
      trx
    )
    await projectLetters(trx, [id])
  })
  expect(await letters()).toBe(known! + 1)
  expect((await everyPublicTable()) === before).toBe(true)
})
