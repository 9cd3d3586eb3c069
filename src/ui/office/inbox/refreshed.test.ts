import { expect, test } from 'vitest'
import type { Queue } from '#mandate/inbox/list-queue.ts'
import { hasNew, refreshed } from './refreshed.ts'

const queue = (ids: string, after: string | null) =>
  ({ entries: [...ids].map((id) => ({ id })), after, counts: {}, today: '2026-03-02' }) as unknown as Queue
const shown = ({ entries, after }: Queue) => [entries.map(({ id }) => id).join(''), after]

test.each([
  ['the first list is what came', null, queue('ab', null), ['ab', null]],
  ['where one page holds all, what is gone is gone', queue('abc', null), queue('xb', null), ['xb', null]],
  ['what was listed beyond stays behind, and goes on from there', queue('abcd', 'd'), queue('xa', 'a'), ['xabcd', 'd']],
  ['where nothing was, it goes on from the page', queue('ab', 'b'), queue('ab', 'b'), ['ab', 'b']]
])('%s', (_, before, now, expected) => expect(shown(refreshed(before, now))).toEqual(expected))

test('a matter of which more is there than was read has something new', () => {
  const read = { additions: [{}], notes: [{}, {}] } as never
  expect(hasNew(read, { pieces: 3 })).toBe(false)
  expect(hasNew(read, { pieces: 4 })).toBe(true)
  expect(hasNew(read, undefined), 'it stands in another list').toBe(false)
})
