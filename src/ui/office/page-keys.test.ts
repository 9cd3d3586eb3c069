import { expect, test } from 'vitest'
import { nextOf } from './page-keys.ts'

test('j and k lead through a list and stay at its ends; another key leads nowhere', () => {
  const list = ['a', 'b', 'c']
  expect([-1, 0, 1, 2].map((at) => nextOf(list, at, 'j'))).toEqual(['a', 'b', 'c', 'c'])
  expect([-1, 0, 1, 2].map((at) => nextOf(list, at, 'k'))).toEqual(['a', 'a', 'a', 'b'])
  expect([nextOf(list, 0, 'o'), nextOf(list, 0, null), nextOf([], -1, 'j')]).toEqual([undefined, undefined, undefined])
})
