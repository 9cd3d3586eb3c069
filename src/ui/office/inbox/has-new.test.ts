import { expect, test } from 'vitest'
import { hasNew } from './has-new.ts'

test('a matter of which more is there than was read has something new', () => {
  const read = { additions: [{}], notes: [{}, {}] } as never
  expect(hasNew(read, { pieces: 3 })).toBe(false)
  expect(hasNew(read, { pieces: 4 })).toBe(true)
  expect(hasNew(read, undefined), 'it stands in another list').toBe(false)
})
