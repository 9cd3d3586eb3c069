import { expect, test } from 'vitest'
import { whyChangedMeanwhile } from './changed-meanwhile.ts'

const of = (madeFrom: string | undefined, stands: string, becomes: string) =>
  whyChangedMeanwhile([{ field: 'due', madeFrom, stands, becomes }])

test('what was made from something older is refused, unless it comes to the same or began with no form', () => {
  expect(of('a', 'b', 'c')).toMatchObject({ errors: [{ code: 'changed-meanwhile', field: 'due' }] })
  expect(of('', 'b', 'c')).not.toBeNull()
  expect([of('a', 'a', 'c'), of('a', 'b', 'b'), of(undefined, 'b', 'c')]).toEqual([null, null, null])
})
