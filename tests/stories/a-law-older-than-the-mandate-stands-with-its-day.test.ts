import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawLines } from '#mandate/laws/law-lines.ts'
import { csvRow } from '#mandate/laws/laws-csv.ts'
import { readLawsQuery, writePlace } from '#mandate/laws/laws-query.ts'
import { countLawsByYear, findLaw, listLaws } from '#mandate/laws/list-laws.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/gazette'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const press = {
  state: 'PER',
  kind: 'bill',
  level: 'national',
  title: 'Ley inventada de imprenta',
  lang: 'es',
  effect: 'restrictive',
  themes: ['association'],
  stage: 'tabled',
  on: '1860',
  source: 'Invented gazette of 1860',
  address,
  akn: '/akn/pe/bill/1860-03-10/14'
}

test('a law of 1860 with its stage of 1881 is let through, and stands in the register and its file with its days', async () => {
  const { id } = must(await bring(first(), 'law', press, true))
  await releaseWaiting(db, today)
  const step = { law: id, leaves: 'tabled', stage: 'committee', on: '1881-07-29', source: 'Invented gazette', address }
  must(await bring(first(), 'law-stage', step, true))
  const text = { law: id, stage: 'tabled', lang: 'es', on: '1860-03', address: `${address}/1.pdf` }
  must(await bring(first(), 'law-text', text, true))
  await releaseWaiting(db, today)
  const found = (await findLaw(db.public, id))!
  expect(found.law.last).toEqual({ stage: 'committee', onDay: '1881-07-29', onPrecision: 'day' })
  const notes = { address: 'https://invented.example/en/laws/x', asOf: today, licence: 'Invented licence' }
  expect(lawLines(found, notes).map((line) => line.trim().split(',').slice(2, 6).join(','))).toEqual([
    'stage,1,tabled,1860',
    'stage,2,committee,1881-07-29',
    'text,,tabled,1860-03'
  ])
  const typed = new URLSearchParams({ year: '1881', after: writePlace({ day: '1881-07-29', slug: id }) })
  expect(readLawsQuery(typed, await lists(db.public, 'en'))).toMatchObject({ ok: true, filters: { year: 1881 } })
  const { entries } = await listLaws(db.public, { year: 1881 })
  const lines = entries.map((one) => csvRow(one, 'here', { states: new Map() }, { ...notes, source: '' }))
  expect(lines).toEqual([expect.stringContaining('1881-07-29')])
  expect(await countLawsByYear(db.public, {})).toContainEqual(expect.objectContaining({ year: 1881 }))
})

test('a day before a law can be of, or before any other field’s years, is told which years it takes', async () => {
  expect(await bring(first(), 'law', { ...press, on: '1699-12-31' }, true)).toMatchObject({
    errors: [{ code: 'year-out-of-bounds', field: 'on', params: { value: '1699-12-31', least: 1700, most: 2199 } }]
  })
  const harm = { law: 'any', what: 'harm', text: 'Invented: a door shut', on: '1881-07-29' }
  expect(await bring(first(), 'law-link', harm)).toMatchObject({
    errors: [{ code: 'year-out-of-bounds', field: 'on', params: { value: '1881-07-29', least: 1900, most: 2199 } }]
  })
  expect(await bring(first(), 'law', { ...press, on: '1881-02-30' }, true)).toMatchObject({
    errors: [{ code: 'impossible-date', field: 'on', params: { value: '1881-02-30' } }]
  })
})
