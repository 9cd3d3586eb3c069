import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import type { Desk } from '../../communications/desk.ts'
import { loadReference } from '../../reference/load-reference.ts'
import type { Cell } from '../cross-tabulate.ts'
import { insertFacts } from '../fixture.server.ts'
import { corrections, findSnapshot, listSnapshots } from './find-snapshot.ts'
import { freezePeriod } from './freeze-period.server.ts'

let db: TestDatabase
let desk: Desk
const period = { from: '2014-12-01', to: '2015-11-30', title: 'Reporting year 2015' }

beforeAll(async () => {
  db = await testDatabase()
  await loadReference(db.owner, join(projectRoot, 'reference'))
  await insertFacts(
    db.owner,
    ['released'],
    [
      { sentOn: '2015-01-10', state: 'EGY', persons: 3, women: 1, dueOn: '2015-03-11', answeredOn: '2015-02-01' },
      { sentOn: '2015-02-10', state: 'PER', persons: 9, women: 6, men: 3, dueOn: '2015-04-11' },
      { sentOn: '2016-02-10', state: 'PER', persons: 9, dueOn: '2016-04-11' }
    ]
  )
  desk = {
    db: db.owner,
    actor: { id: 'Operator', role: 'operator', mandate: null },
    mandate: 'human-rights-defenders',
    now: new Date('2016-03-01T10:00:00Z'),
    today: '2016-03-01'
  }
})
afterAll(() => db.close())

test('a period is frozen under a number, with codebook and fingerprint, and the public reads it', async () => {
  const frozen = await freezePeriod(desk, period)
  expect(frozen).toMatchObject({ ok: true, value: { number: 1 } })
  const snapshot = (await findSnapshot(db.public, 1))!
  expect(snapshot).toMatchObject({
    number: 1,
    title: 'Reporting year 2015',
    letters: 2,
    from: '2014-12-01',
    to: '2015-11-30',
    frozenOn: '2016-03-01'
  })
  expect(snapshot.codebook).toMatchObject({ scheme: 'operational-2015', assignments: { EGY: 'mena' } })
  expect(await corrections(db.public, snapshot)).toEqual([])
  // Frozen earlier, it has 0 where letters withhold their number: that is no correction.
  let zeros = 0
  const asBefore = (cell: Cell): Cell => {
    if (!cell.withheld || cell.value !== null) return cell
    zeros++
    return { ...cell, value: 0, count: 0 }
  }
  const tables = snapshot.tables.map((table) => ({
    ...table,
    cells: table.cells.map(asBefore),
    total: asBefore(table.total)
  }))
  expect(zeros).toBeGreaterThan(0)
  expect(await corrections(db.public, { ...snapshot, tables })).toEqual([])
  expect(await freezePeriod(desk, { ...period, title: 'Again' })).toMatchObject({ ok: true, value: { number: 2 } })
  expect((await listSnapshots(db.public)).map(({ number }) => number)).toEqual([2, 1])
  expect(await findSnapshot(db.public, 3)).toBe(null)
  expect(await findSnapshot(db.public, Number.NaN)).toBe(null)
})

test('what comes later stands beside it as a correction; what was received after the day does not', async () => {
  await insertFacts(db.owner, ['released'], [{ sentOn: '2015-05-05', state: 'EGY', persons: 1, dueOn: '2015-07-04' }])
  await sql`update released.fact set answered = true, answered_on = '2016-05-01', answered_from = '2016-05-01', answered_by = '2016-05-01', answered_days = 446 where sent_on = '2015-02-10'`.execute(
    db.owner
  )
  const found = await corrections(db.public, (await findSnapshot(db.public, 1))!)
  expect(
    found.find(({ measure, by, keys }) => measure === 'letters' && by[0] === 'addressee' && keys[0] === 'EGY')
  ).toMatchObject({ frozen: { count: 1 }, now: { count: 2 } })
  expect(found.filter(({ measure, keys }) => measure === 'reply-rate' && keys[0] === 'PER')).toEqual([])
})

test('a snapshot cannot be changed or removed', async () => {
  await expect(sql`update released.snapshot set title = 'x'`.execute(db.owner)).rejects.toThrow(
    'a snapshot does not change'
  )
  await expect(sql`delete from released.snapshot_table`.execute(db.owner)).rejects.toThrow('a snapshot does not change')
})

test('a period that is not over or has no letters, an impossible day and a missing title are refused, each by its name', async () => {
  const codes = async (change: Partial<typeof period>) => {
    const result = await freezePeriod(desk, { ...period, ...change })
    return result.ok ? [] : result.errors.map(({ code, field }) => `${code} ${field}`)
  }
  expect(await codes({ to: '2016-03-01' })).toEqual(['snapshot-period-not-over to'])
  expect(await codes({ from: '2015-02-30', title: ' ' })).toEqual([
    'statistics-impossible-day from',
    'snapshot-title title'
  ])
  expect(await codes({ from: '2015-12-01' })).toEqual(['statistics-window-reversed to'])
  expect(await codes({ from: '2010-01-01', to: '2010-12-31' })).toEqual(['snapshot-without-letters null'])
  expect(await freezePeriod({ ...desk, actor: { id: 'x', role: 'public', mandate: null } }, period)).toMatchObject({
    ok: false,
    errors: [{ code: 'not-found' }]
  })
})
