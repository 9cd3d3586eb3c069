import { expect, test } from 'vitest'
import { ngoLaws, ratifications, type IndicatorFile } from './read-rows.ts'

const states = new Set(['PER'])
const read = (file: IndicatorFile, row: Record<string, string>) => file.read((column) => row[column] ?? '', states)
const codes = (file: IndicatorFile, row: Record<string, string>) => {
  const found = read(file, row)
  return found.ok ? [] : found.problems.map(({ code, field }) => `${field}: ${code}`)
}
const year = { iso3: 'PER', year: '2013', advocacy: '0', entry: '0.5', funding: '1', barriers_total: '1.5' }
const treaty = { treaty: 'OP_CRC_AC', iso3: 'PER', status: 'State party', year: '2002' }

test('a year of a State has four figures, a treaty one', () => {
  const found = read(ngoLaws, year)
  expect(found.ok && found.values.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['ngo-barriers-advocacy', 0],
    ['ngo-barriers-entry', 0.5],
    ['ngo-barriers-funding', 1],
    ['ngo-barriers-total', 1.5]
  ])
  expect(read(ratifications, treaty)).toEqual({
    ok: true,
    values: [{ indicator: 'treaty-OP-CRC-AC', state: 'PER', year: 2002, value: 1, word: 'state party' }]
  })
  expect(read(ratifications, { ...treaty, status: 'no action', year: '' })).toMatchObject({
    values: [{ year: 0, value: 0 }]
  })
})
test('what is none of these is refused with its reasons', () => {
  expect(codes(ngoLaws, { ...year, iso3: 'XKK', year: '13', funding: 'NA' })).toEqual([
    'iso3: unknown-state',
    'year: number-out-of-bounds',
    'funding: wrong-type'
  ])
  expect(codes(ratifications, { ...treaty, treaty: '?', status: 'perhaps', year: '20O2' })).toEqual([
    'treaty: not-in-list',
    'status: not-in-list',
    'year: number-out-of-bounds'
  ])
})
