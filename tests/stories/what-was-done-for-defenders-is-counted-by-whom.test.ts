import { afterAll, beforeAll, expect, test } from 'vitest'
import { listWork } from '#mandate/protection/list-work.ts'
import { workRow } from '#mandate/protection/work-csv.ts'
import type { WorkFilters } from '#mandate/protection/work-query.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { decideEntry, putPublic, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/document'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const desk = () => registerDesk(db, today)
const released = (kind: 'protective-action' | 'focal-point-meeting', over: object) =>
  putPublic(db, today, kind, {
    state: 'PER',
    on: '2026-08-01',
    text: 'Invented: what was done',
    lang: 'en',
    address,
    ...over
  })
const counts = async (filters: WorkFilters = {}) =>
  (await listWork(db.public, filters)).bodies.map(({ by, kinds, total }) => [by, kinds.action, kinds.meeting, total])

test('actions and meetings are counted by what kind of body did them, and each number leads to exactly so many', async () => {
  expect(await counts()).toEqual([])
  const shelter = await released('protective-action', { by: 'nhri', action: 'shelter' })
  await released('protective-action', { by: 'nhri', action: 'court', state: 'CHL' })
  await released('protective-action', { by: 'ngo', action: 'training' })
  await released('focal-point-meeting', { by: 'nhri', met: ['ministry', 'defenders'], defenders: '4' })
  expect(await counts()).toEqual([
    ['nhri', 2, 1, 3],
    ['ngo', 1, 0, 1]
  ])
  expect(await counts({ state: 'CHL' })).toEqual([['nhri', 1, 0, 1]])
  expect(await counts({ kind: 'meeting' })).toEqual([['nhri', 0, 1, 1]])
  expect(await counts({ action: 'training' })).toEqual([['ngo', 1, 0, 1]])
  for (const { by, kinds, total } of (await listWork(db.public, {})).bodies) {
    expect((await listWork(db.public, { by })).entries).toHaveLength(total)
    for (const kind of ['action', 'meeting'] as const)
      expect((await listWork(db.public, { by, kind })).total).toBe(kinds[kind])
  }
  // A page that goes on counts all that fits, not what it shows.
  const page = await listWork(db.public, {}, { limit: 1 })
  expect([page.entries.length, page.total, page.bodies.length]).toEqual([1, 4, 2])

  const notes = { asOf: today, licence: 'Invented licence', source: 'here' }
  const rows = (await listWork(db.public, { by: 'nhri', state: 'PER' })).entries.map((one) =>
    workRow(one, 'here', notes)
  )
  expect(rows.map((row) => row.split(',').slice(1, 9).join(',')).toSorted()).toEqual([
    'action,PER,nhri,,shelter,,,2026-08-01',
    'meeting,PER,nhri,,,ministry; defenders,4,2026-08-01'
  ])

  must(await decideEntry(desk(), { entry: shelter, decision: 'withdrawn', reason: 'It was elsewhere' }))
  await releaseWaiting(db, today)
  expect(await counts()).toEqual([
    ['nhri', 1, 1, 2],
    ['ngo', 1, 0, 1]
  ])
})
