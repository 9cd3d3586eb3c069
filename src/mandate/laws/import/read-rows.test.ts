import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence } from '#messages'
import { readRatificationRow } from './read-ratification-row.ts'
import { ngoLaws } from './read-rows.ts'

const states = new Set(['PER', 'XKX'])
type Row = Record<string, string>
const read = (row: Row) => ngoLaws.read((column) => row[column] ?? '', states)
const readTreaty = (row: Row) => readRatificationRow((column) => row[column] ?? '', states, '2026-06-01')
const codes = (found: ReturnType<typeof read> | ReturnType<typeof readTreaty>) =>
  found.ok ? [] : found.problems.map(({ code, field }) => `${field}: ${code}`)
const year = { iso3: 'PER', year: '2013', advocacy: '0', entry: '0.5', funding: '1', barriers_total: '1.5' }
const treaty = { treaty: 'OP_CRC_AC', iso3: 'PER', status: 'State party', year: '2002' }

test('a year of a State has four figures, a treaty is one by our code', () => {
  const found = read(year)
  expect(found.ok && found.values.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['ngo-barriers-advocacy', 0],
    ['ngo-barriers-entry', 0.5],
    ['ngo-barriers-funding', 1],
    ['ngo-barriers-total', 1.5]
  ])
  const source = 'United Nations Treaty Collection (compiled 2022)'
  expect(readTreaty(treaty)).toEqual({
    ok: true,
    ratification: { state: 'PER', treaty: 'CRC-OPAC', status: 'party', since: 2002, asOf: '2022-01-01', source }
  })
  expect(readTreaty({ ...treaty, treaty: 'ICCPR_OP1', status: 'no action', year: '' })).toMatchObject({
    ratification: { treaty: 'ICCPR-OP1', status: 'none', since: null }
  })
  expect(readTreaty({ ...treaty, as_of: '2024-05-06' })).toMatchObject({
    ratification: { asOf: '2024-05-06', source: source.replace('2022', '2024') }
  })
})
test('of a figure that the file has not, in whichever way it says so, there is none', () => {
  for (const none of ['NA', 'n/a', 'N.A.', '..', '–']) {
    const found = read({ ...year, funding: none })
    expect(found.ok && found.values.map(({ indicator }) => indicator)).toEqual([
      'ngo-barriers-advocacy',
      'ngo-barriers-entry',
      'ngo-barriers-total'
    ])
    expect(readTreaty({ ...treaty, status: 'no action', year: none })).toMatchObject({ ratification: { since: null } })
  }
  expect(codes(read({ ...year, funding: '' }))).toEqual(['funding: wrong-type'])
})
test('what is none of these is refused with its reasons', () => {
  expect(codes(read({ ...year, iso3: 'XQZ', year: '13', funding: 'some' }))).toEqual([
    'iso3: unknown-state-code',
    'year: number-out-of-bounds',
    'funding: wrong-type'
  ])
  expect(codes(readTreaty({ ...treaty, treaty: '?', status: 'perhaps', year: '20O2' }))).toEqual([
    'treaty: not-in-list',
    'status: not-in-list',
    'year: number-out-of-bounds'
  ])
  expect(codes(readTreaty({ ...treaty, as_of: '2026-13-01' }))).toEqual(['as_of: impossible-date'])
  for (const mistyped of ['CATX', 'cat op', 'OP_CRC', ''])
    expect(codes(readTreaty({ ...treaty, treaty: mistyped }))).toEqual(['treaty: not-in-list'])
  expect(readTreaty({ ...treaty, treaty: 'opcat' })).toMatchObject({ ratification: { treaty: 'CAT-OP' } })
  expect(codes(readTreaty({ ...treaty, as_of: '2027' }))).toEqual(['as_of: date-to-come'])
})

test('Kosovo stands under the code that the compilation has for it', () => {
  const found = read({ ...year, iso3: 'XKK' })
  expect(found.ok && found.values.map(({ state }) => state)).toEqual(['XKX', 'XKX', 'XKX', 'XKX'])
})

test('a file of States alone is refused without a word of companies', () => {
  const found = read({ ...year, iso3: 'XQZ' })
  const sentence = inLocale('en', () => (found.ok ? '' : errorSentence(found.problems[0]!)))
  expect(sentence).toBe('No State has the code “XQZ”. Write its ISO code of three letters, such as PER.')
})
