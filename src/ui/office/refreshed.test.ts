import { expect, test } from 'vitest'
import { refreshed, type Listed } from './refreshed.ts'

const listed = (ids: string, after: string | null): Listed => ({ entries: [...ids].map((id) => ({ id })), after })
const shown = ({ entries, after }: Listed) => [entries.map(({ id }) => id).join(''), after]

test.each([
  ['the first list is what came', null, listed('ab', null), ['ab', null]],
  ['where one page holds all, what is gone is gone', listed('abc', null), listed('xb', null), ['xb', null]],
  [
    'what was listed beyond stays behind, and goes on from there',
    listed('abcd', 'd'),
    listed('xa', 'a'),
    ['xabcd', 'd']
  ],
  ['where nothing was, it goes on from the page', listed('ab', 'b'), listed('ab', 'b'), ['ab', 'b']]
])('%s', (_, before, now, expected) => expect(shown(refreshed(before, now))).toEqual(expected))
