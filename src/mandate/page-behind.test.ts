import { expect, test } from 'vitest'
import { pageBehind } from './page-behind.ts'

const all = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ slug }))
const page = (after: string | null, limit = 2) => {
  const { entries, older } = pageBehind(all, { after, limit }, ({ slug }) => slug)
  return [entries.map(({ slug }) => slug).join(''), older]
}

test('each page begins behind the last entry of the one before, and the last says that none follows', () => {
  expect([page(null), page('b'), page('d')]).toEqual([
    ['ab', 'b'],
    ['cd', 'd'],
    ['e', null]
  ])
  // What ends with a page is followed by none, and so is an empty list.
  expect([page('c'), page(null, 5), pageBehind([], { after: null, limit: 2 }, String)]).toEqual([
    ['de', null],
    ['abcde', null],
    { entries: [], older: null }
  ])
})

test('behind an entry that is there no more stands the first page', () => {
  expect(page('gone')).toEqual(['ab', 'b'])
})
