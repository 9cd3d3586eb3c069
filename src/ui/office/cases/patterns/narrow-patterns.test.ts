import { expect, test } from 'vitest'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'
import { narrowPatterns } from './narrow-patterns.ts'

// Nobody here is anybody.
const pattern = (id: string, more: Partial<OfficePattern> = {}): OfficePattern => ({
  id,
  state: 'PER',
  from: '2026-02-01',
  to: '2026-02-20',
  cases: ['a', 'b'],
  incidents: [],
  common: [{ what: 'unit', incidents: 2, said: ['Station 4'] }],
  ...more
})
const all = [
  pattern('units'),
  pattern('places', { state: 'CHL', common: [{ what: 'place', incidents: 2, said: ['Quillimay'] }] }),
  pattern('old', { to: '2025-03-02', cases: ['a', 'b', 'c'] })
]
const narrowed = (query: string) => narrowPatterns(all, new URLSearchParams(query), '2026-03-02').map(({ id }) => id)

test('patterns are narrowed by State, kind of reason, number of cases and time; what is no such choice narrows nothing', () => {
  expect(narrowed('')).toEqual(['units', 'places', 'old'])
  expect(narrowed('state=CHL')).toEqual(['places'])
  expect(narrowed('common=unit')).toEqual(['units', 'old'])
  expect(narrowed('cases=3')).toEqual(['old'])
  // On the day itself it is within them still.
  expect([narrowed('within=365'), narrowed('within=364')].map((ids) => ids.includes('old'))).toEqual([true, false])
  expect(narrowed('within=soon&cases=many')).toEqual(['units', 'places', 'old'])
})
