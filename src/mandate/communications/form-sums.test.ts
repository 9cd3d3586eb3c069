import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formSums, type WithheldLetter } from './form-sums.ts'

let count = 0
const letter = (over: Partial<WithheldLetter> = {}): WithheldLetter => ({
  id: String(count++),
  mandate: 1,
  year: 2016,
  state: 1,
  times: 1,
  persons: 2,
  women: 1,
  tellsPersons: false,
  tellsWomen: false,
  named: 0,
  ...over
})
const some = (persons: number[], over: Partial<WithheldLetter> = {}) =>
  persons.map((one) => letter({ persons: one, women: 0, ...over }))
const told = (letters: WithheldLetter[]) =>
  formSums(letters).map(({ state, letters: of, persons }) => [state, of, persons])

test('a sum is told where each of its letters can still concern one person and four', () => {
  expect(told(some([3]))).toEqual([])
  // Two that concern seven concern three and four.
  expect(told(some([3, 4]))).toEqual([])
  expect(told(some([1, 4]))).toEqual([[1, 2, 5]])
  expect(told(some([1, 1, 1, 1, 1, 1]))).toEqual([])
  expect(told(some([4, 4, 4, 4, 4]))).toEqual([])
  expect(told(some([2, 1, 2, 1, 3]))).toEqual([[1, 5, 9]])
})

test('letters of one State and year are told by themselves where they can be, the rest with their year', () => {
  const letters = [
    ...some([2, 2, 2, 2], { state: 1 }),
    ...some([3], { state: 2 }),
    ...some([1, 4], { state: null, times: 2 }),
    ...some([1, 4], { state: 3, year: 2015 })
  ]
  expect(told(letters)).toEqual([
    [1, 4, 8],
    [null, 4, 10],
    [3, 2, 5]
  ])
})

test('women are told with them where they and the others leave each letter room', () => {
  const of = (women: number[]) => formSums(women.map((one) => letter({ persons: 3, women: one })))[0]!.women
  expect(of([0, 0, 0, 0, 0, 0])).toBeNull()
  expect(of([3, 3, 3, 3, 3, 3])).toBeNull()
  expect(of([1, 2, 1, 0, 1, 2])).toEqual({ letters: 6, persons: 18, women: 7 })
})

const drawn = fc.record({
  persons: fc.integer({ min: 0, max: 4 }),
  times: fc.constantFrom(1, 1, 1, 2),
  named: fc.constantFrom(0, 0, 0, 1, 2)
})

test('whatever is summed, nobody can tell of a letter more than before: counted out over all that it can be', () => {
  let formed = 0
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (drawnLetters) => {
      const letters = drawnLetters.map(({ persons, ...one }) =>
        letter({ ...one, state: one.times > 1 ? null : 1, persons: Math.max(persons, one.named), women: 0 })
      )
      for (const { members, persons } of formSums(letters)) {
        formed++
        const lists = members.map(({ named }) => [1, 2, 3, 4].filter((one) => one >= named))
        const all = lists.reduce<number[][]>(
          (found, list) => found.flatMap((one) => list.map((next) => [...one, next])),
          [[]]
        )
        const fitting = all.filter(
          (one) => one.reduce((sum, value, at) => sum + members[at]!.times * value, 0) === persons
        )
        for (const [at, list] of lists.entries()) {
          const can = fitting.map((one) => one[at]!)
          expect([Math.min(...can), Math.max(...can)]).toEqual([list[0], list.at(-1)])
        }
      }
    }),
    { numRuns: 2_000 }
  )
  expect(formed).toBeGreaterThan(100)
})
