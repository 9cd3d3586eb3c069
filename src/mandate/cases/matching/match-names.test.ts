import { expect, test } from 'vitest'
import { inventedNames } from './invented-names.ts'
import { compareNames, nameFloor } from './compare-names.ts'
import { findNames, indexNames } from './match-names.ts'
import { nameKey } from './name-key.ts'
import { held, pairsOf, set } from './pairs.ts'

const others = inventedNames(2000)
const pairs = [...pairsOf(set).same, ...pairsOf(held).same]
const index = indexNames([...others, ...pairs.map(([, other]) => other)])

test('among many the index finds what comparing with each finds', () => {
  const missed = pairs.filter(([one, other], i) => {
    if (compareNames(nameKey(one), nameKey(other)).score < nameFloor) return false
    return !findNames(one, index, { limit: Infinity }).some(({ at }) => at === others.length + i)
  })
  expect(missed.length).toBeLessThanOrEqual(pairs.length * 0.01)
})

test('whoever is found comes with a score, reasons and place, most alike first', () => {
  const small = indexNames(['Ahmed Khalil Mansour', 'Ali Mansour', 'أحمد منصور', 'Ahmad Mansour'])
  const found = findNames('Ahmed Mansour', small)
  expect(new Set(found.map(({ at }) => at))).toEqual(new Set([0, 2, 3]))
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  for (const { reasons } of found) expect(reasons).not.toEqual([])
})

test('of a common name it is said how common', () => {
  const reasons = findNames('Mohammed Ali', index)[0]?.reasons
  expect(reasons).toContainEqual(expect.objectContaining({ why: 'common', word: 'Mohammed', of: index.keys.length }))
})

test('nothing is found by nothing', () => {
  expect(findNames('', index)).toEqual([])
  expect(findNames('Mohammed', indexNames([]))).toEqual([])
})
