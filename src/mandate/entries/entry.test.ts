import { expect, test } from 'vitest'
import { entrySteps, mayComeAnew, type EntryState } from './entry.ts'

test('what was declined, taken back or taken out may be said anew; what waits or stands in its register may not', () => {
  const all = Object.keys(entrySteps) as EntryState[]
  expect(all.filter((stands) => mayComeAnew(stands))).toEqual(['declined', 'taken-back', 'withdrawn'])
})
