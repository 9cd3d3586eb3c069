import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { loadReference } from '../../reference/load-reference.ts'
import { crossTabulate } from '../cross-tabulate.ts'
import { makeQuery } from '../query.ts'
import { readDeclared } from './read-declared.server.ts'
import { reconcile, type Reconciliation } from './reconcile.ts'
import { insertReportMarginals } from './report-marginals.fixture.ts'

let db: TestDatabase
let result: Reconciliation
/** Of what the office knows, numbers of persons with it. */
let known: Reconciliation
const asOf = '2017-01-23'

beforeAll(async () => {
  db = await testDatabase()
  await loadReference(db.owner, join(projectRoot, 'reference'))
  await insertReportMarginals(db.owner, ['known', 'released'])
  result = await reconcile(db.public, 'A/HRC/34/52', await readDeclared(db.public, 'A/HRC/34/52'), {
    scope: 'public',
    asOf
  })
  known = await reconcile(db.owner, 'A/HRC/34/52', await readDeclared(db.public, 'A/HRC/34/52'), { scope: 'all', asOf })
})
afterAll(() => db.close())
const of = (id: string) => result.compared.find((each) => each.id === id)!

test('by reporting year the record gives every count of the report', async () => {
  const differing = ({ compared }: Reconciliation) =>
    compared
      .filter(({ unit, declared }) => unit === 'count' && declared !== null)
      .filter(({ inYears, declared, id }) => inYears.count !== declared && id !== '29-joint')
  expect(differing(known)).toEqual([])
  // Its letters concern one person or two, and tell the public of none.
  expect(differing(result).map(({ measure, cause }) => [measure, cause])).toEqual([
    ['persons', 'withheld'],
    ['women', 'withheld']
  ])
  const table = await crossTabulate(db.public, makeQuery(asOf, { by: ['region', 'year'] }))
  expect(table.cells.filter(({ keys }) => keys[0] === 'unassigned').map(({ count }) => count)).toEqual([2, 1, 1])
  expect(table.caveats).toContain('provisional-years')
})

test('within the window as it is stated there are 462 letters, and none of 2014', () => {
  expect(of('34-total')).toMatchObject({
    declared: 693,
    inWindow: { count: 462 },
    inYears: { count: 693 },
    cause: 'window-too-short'
  })
  expect(of('34-2014')).toMatchObject({
    inWindow: { count: 0 },
    inYears: { count: 231, from: '2013-12-01', to: '2014-11-30' },
    cause: 'window-too-short'
  })
  expect(of('34-2015').cause).toBe('agrees')
  expect(of('29-joint')).toMatchObject({ declared: 442, inWindow: { count: 442, from: '2014-12-01' }, cause: 'agrees' })
  expect(of('76-2016')).toMatchObject({ declared: 12, inWindow: { count: 12, to: '2016-07-31' }, cause: 'agrees' })
})

test('wrong shares have their cause', () => {
  expect(of('36-africa-share')).toMatchObject({ declared: 15, cause: 'rounding', inYears: { count: 109, base: 693 } })
  expect(of('36-mena-share').cause).toBe('base-of-parts')
  expect(of('36-table-mena-2016-share').cause).toBe('base-of-parts')
  expect(of('36-table-asia-pacific-2015-share').cause).toBe('agrees')
  expect(of('35-women-2014').cause).toBe('shares-of-letters')
  expect(of('35-women-2016').cause).toBe('not-established')
})

test('a declared value that is changed is found to differ', async () => {
  const declared = (await readDeclared(db.public, 'A/HRC/34/52')).map((figure) =>
    figure.id === '34-2015' ? { ...figure, value: 209 } : figure
  )
  const changed = await reconcile(db.public, 'A/HRC/34/52', declared, { scope: 'public', asOf })
  expect(changed.compared.find(({ id }) => id === '34-2015')).toMatchObject({
    cause: 'differs',
    inYears: { count: 208 }
  })
  expect(changed.findings.some(({ rule }) => rule === 'parts-exceed-total')).toBe(true)
})

test('of a time of which the record has no letter, that is said, and no cause is sought', async () => {
  const empty = await testDatabase({ loaded: true })
  const { compared } = await reconcile(empty.public, 'A/HRC/34/52', await readDeclared(empty.public, 'A/HRC/34/52'), {
    scope: 'public',
    asOf
  })
  await empty.close()
  expect(compared.length).toBeGreaterThan(20)
  expect(new Set(compared.map(({ cause }) => cause))).toEqual(new Set(['no-letters']))
})
