import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formSums, type WithheldLetter } from './form-sums.ts'

let count = 0
const letter = (over: Partial<WithheldLetter> = {}): WithheldLetter => ({
  id: String(count++),
  mandate: 1,
  year: 2016,
  isOver: true,
  state: 1,
  times: 1,
  persons: 2,
  women: 1,
  named: 0,
  ...over,
  states: over.states ?? [over.state ?? 1]
})
const some = (persons: number[], over: Partial<WithheldLetter> = {}) =>
  persons.map((one) => letter({ persons: one, ...over }))
const told = (letters: WithheldLetter[]) =>
  formSums(letters).sums.map(({ state, letters: of, persons }) => [state, of, persons])
const values = [1, 2, 3, 4]

test('eight letters to one State are summed; seven wait, and are tried with nothing that tells of them', () => {
  expect(formSums(some([2, 2, 3, 2, 3, 2, 3], { isOver: false }))).toEqual({ sums: [], untold: [] })
  expect(told(some([2, 2, 3, 2, 3, 3, 2, 3]))).toEqual([[1, 8, 20]])
})

test('what cannot be told is tried once, and stands in no rest', () => {
  const few = some([1, 1, 1, 1, 1, 1, 1, 2])
  const others = [2, 3, 4].flatMap((state) => some([2, 3, 2, 3], { state }))
  const { sums, untold } = formSums([...few, ...others])
  expect(untold).toEqual(few)
  expect(sums.map(({ state, persons }) => [state, persons])).toEqual([[null, 30]])
})

test('of a year that goes on the rest waits; letters to two are summed with letters to two', () => {
  const rest = [2, 3, 4].flatMap((state) => some([2, 3, 2, 3], { state }))
  const toTwo = [
    [2, 3],
    [4, 5],
    [6, 7]
  ].flatMap((to) => some([2, 3, 2, 3], { state: null, states: to, times: 2 }))
  expect(told(rest.map((one) => ({ ...one, isOver: false })))).toEqual([])
  expect(told([...rest, ...toTwo])).toEqual([
    [null, 12, 30],
    [null, 24, 60]
  ])
  expect(told([...some([2, 3, 2, 2]), ...some([2, 3, 3, 3], { mandate: 2 })])).toEqual([])
})

test('a State knows its own letters: of the rest what went to others is summed where it is enough, and hides each, without them', () => {
  const others = [2, 3, 2, 3, 2, 3, 2, 3].map((persons, at) => letter({ persons, state: 10 + at }))
  const own = some([2, 3, 2, 3, 2, 3, 2])
  expect(told([...own, ...others])).toEqual([[null, 15, 37]])
  expect(formSums([...own, ...others.slice(1)])).toEqual({ sums: [], untold: [] })
  const four = others.map((one) => ({ ...one, persons: 4 }))
  expect(formSums([...own, ...four])).toEqual({ sums: [], untold: [...own, ...four] })
  const allWomen = (of: WithheldLetter[]) => of.map((one) => ({ ...one, women: one.persons }))
  const halfWomen = (of: WithheldLetter[]) => of.map((one) => ({ ...one, women: one.persons - 1 }))
  expect(formSums([...allWomen(own), ...halfWomen(others)]).sums[0]).toMatchObject({ women: 29 })
  expect(formSums([...halfWomen(own), ...allWomen(others)]).sums[0]).toMatchObject({ women: null })
})

test.each([[[0, 0, 0, 0, 0, 0, 0, 0]], [[0, 0, 2, 0, 1, 0, 0, 0]], [[3, 0, 0, 4, 0, 0, 0, 0]]])(
  'of all that eight letters naming %j can concern, no outcome tells of one, nor of another to who knows one',
  (named) => {
    const lists = named.map((least) => values.filter((one) => one >= least))
    const all = lists.reduce<number[][]>(
      (found, list) => found.flatMap((one) => list.map((next) => [...one, next])),
      [[]]
    )
    const outcomes = Map.groupBy(all, (persons) => {
      const { sums } = formSums(persons.map((one, at) => letter({ persons: one, named: named[at]! })))
      return sums[0]?.persons ?? null
    })
    expect(outcomes.size).toBeGreaterThan(3)
    for (const [sum, possible] of outcomes)
      for (const [at, list] of lists.entries()) {
        expect([sum, at, new Set(possible.map((one) => one[at]))]).toEqual([sum, at, new Set(list)])
        if (sum === null) continue
        for (const [other, known] of lists.entries())
          for (const value of other === at ? [] : known) {
            const left = possible.filter((one) => one[other] === value)
            expect(new Set(left.map((one) => one[at]))).toEqual(new Set(list))
          }
      }
  }
)

test('women are told where each letter can have none to three of them, and of those who are not, to who knows one as well', () => {
  const options = values.flatMap((persons) =>
    Array.from({ length: persons + 1 }, (_, women) => [persons, women] as const)
  )
  const key = (persons: number, women: number) => persons * 100 + women
  const sums = [new Set([0])]
  for (let size = 1; size <= 10; size++)
    sums.push(new Set([...sums.at(-1)!].flatMap((sum) => options.map(([persons, women]) => sum + key(persons, women)))))
  let published = 0
  for (const size of [8, 9, 10])
    for (const sum of sums[size]!) {
      const [persons, women] = [Math.floor(sum / 100), sum % 100]
      const even = (total: number) => Array.from({ length: size }, (_, at) => Math.floor((total + at) / size))
      const [eachPersons, eachWomen] = [even(persons), even(women)]
      const formed = formSums(eachPersons.map((one, at) => letter({ persons: one, women: eachWomen[at]! })))
      if (formed.sums[0]?.women == null) continue
      published++
      const reach = (of: number, others: ReadonlySet<number>) => options.filter(([p, w]) => others.has(of - key(p, w)))
      const known = options.flatMap(([p, w]) =>
        sums[size - 1]!.has(sum - key(p, w)) ? [[sum - key(p, w), size - 2] as const] : []
      )
      for (const [of, others] of [[sum, size - 1] as const, ...known]) {
        const can = reach(of, sums[others]!)
        const spans = [(p: number, w: number) => w, (p: number, w: number) => p - w].map((part) => {
          const parts = can.map(([p, w]) => part(p, w))
          return Math.max(...parts) - Math.min(...parts)
        })
        expect([sum, of, ...spans.map((span) => span >= 3)]).toEqual([sum, of, true, true])
      }
    }
  expect(published).toBeGreaterThan(50)
})

test('of letters of which nobody knows how many are women the women are not told: the others would tell how many they concern', () => {
  const known = [2, 2, 2, 2, 3, 3, 3, 3].map((persons, at) => letter({ persons, women: at < 6 ? 1 : 2 }))
  expect(formSums(known).sums[0]).toMatchObject({ persons: 20, women: 10 })
  expect(formSums([...known, letter({ women: null })]).sums[0]).toMatchObject({ persons: 22, women: null })
})

const drawn = fc.record({
  state: fc.constantFrom(1, 1, 1, 2, 3, 4, 5, null),
  year: fc.constantFrom(2015, 2016),
  isOver: fc.boolean(),
  mandate: fc.constantFrom(1, 1, 1, 2)
})

test('what is tried with what follows from what the public reads, and from no number that is withheld', () => {
  fc.assert(
    fc.property(
      fc.array(drawn, { maxLength: 60 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
      (letters, numbers) => {
        const groups = () => {
          const next = () => numbers.next().value as number
          const { sums, untold } = formSums(
            letters.map((one, at) =>
              letter({ ...one, id: String(at), times: one.state === null ? 2 : 1, persons: next(), women: 1 })
            )
          )
          return [...sums.flatMap(({ members }) => members), ...untold].map(({ id }) => id).toSorted()
        }
        expect(groups()).toEqual(groups())
      }
    ),
    { numRuns: 300 }
  )
})
