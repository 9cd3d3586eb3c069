import { expect, test } from 'vitest'
import { compareFingerprints, fingerprintsOf, KeyTooShort, type Fingerprints, type Matter } from './fingerprints.ts'
import { printCount } from './print-count.ts'
import { inventedNames } from './invented-names.ts'
import { held, pairsOf, set } from './pairs.ts'
import { parsePartialDay } from '#mandate/calendar.ts'

const key = new Uint8Array(32).fill(7)
const pad = new Uint8Array(32).fill(9)
const matter = (person: string, day: string, more: Partial<Matter> = {}): Matter => ({
  states: ['UTO'],
  persons: [person],
  withheld: [],
  incidents: [{ day: parsePartialDay(day)!, place: null, method: null }],
  ...more
})
const shared = (one: Matter, other: Matter, otherKey = key) =>
  Object.fromEntries(compareFingerprints(fingerprintsOf(one, key, pad), fingerprintsOf(other, otherKey, pad).prints))

test('one person in two scripts and two spellings, some days apart, meets herself', () => {
  expect(shared(matter('أحمد منصور', '2018-02-27'), matter('Ahmad Mansur', '2018-03-02'))).toEqual({
    'person-and-month': 2
  })
})

test('another State, another season, another key: nothing in common', () => {
  const one = matter('Ahmed Mansour', '2018-02-14')
  expect(shared(one, matter('Ahmed Mansour', '2018-02-14', { states: ['XYZ'] }))).toEqual({})
  expect(shared(one, matter('Ahmed Mansour', '2018-09-14'))).toEqual({})
  expect(shared(one, one, new Uint8Array(32).fill(8))).toEqual({})
})

test('who knows the year alone meets those who know more, who do not meet each other by it', () => {
  expect(shared(matter('Ahmed Mansour', '2018'), matter('Ahmed Mansour', '2018-09-14'))).toEqual({
    'person-and-year': 1
  })
  expect(shared(matter('Ahmed Mansour', '2018-09-14'), matter('Ahmed Mansour', '2018'))).toEqual({
    'person-and-year': 1
  })
})

test('who may not be named to the other mandate is found by no guess of it, and finds herself among its matters', () => {
  const hers = matter('', '2018-02-14', { persons: [], withheld: ['Fatima Ahmed Ali'] })
  for (const guess of ['Fatima Ahmed Ali', 'Ahmed Ali', 'Fatima Ali'])
    for (const day of ['2018-02-14', '2018-02', '2018']) expect(shared(matter(guess, day), hers)).toEqual({})
  expect(shared(hers, matter('Fatima Ahmed Ali', '2018-02-14'))).toEqual({ 'person-and-month': 5 })
})

test('what her name shares with that of somebody who may be named is not shown either', () => {
  const both = matter('Mohamed Ahmed Ali', '2018-02-14', { withheld: ['Fatima Ahmed Ali'] })
  for (const guess of ['Fatima Ahmed Ali', 'Ahmed Ali']) expect(shared(matter(guess, '2018-02-14'), both)).toEqual({})
  expect(Object.keys(shared(matter('Mohamed Ahmed', '2018-02-14'), both))).toEqual(['person-and-month'])
})

test('an event without a name meets by its place and day, in either script', () => {
  const at = (day: string, place: string): Matter => ({
    states: ['UTO'],
    persons: [],
    withheld: [],
    incidents: [{ day: parsePartialDay(day)!, place, method: 'arrest' }]
  })
  expect(shared(at('2018-02-14', 'Верхний Камень'), at('2018-02-15', 'Verkhniy Kamen'))).toEqual({
    'place-and-day': 1,
    'place-method-and-month': 1
  })
  expect(shared(at('2018-02-10', 'Upper Stone'), at('2018-02-15', 'Lower Stone'))).toEqual({})
})

test('a count says nothing, nor does the order', () => {
  const [few, many] = [matter('Ahmed Mansour', '2018-02-14'), matter('', '2018', { persons: inventedNames(200) })]
  const prints = [few, { states: [], persons: [], withheld: [], incidents: [] }, many].map((one) =>
    fingerprintsOf(one, key, pad)
  )
  for (const { prints: shown } of prints) {
    expect(shown).toHaveLength(printCount)
    expect(new Set(shown).size).toBe(printCount)
    expect(shown).toEqual(shown.toSorted())
    for (const print of shown) expect(print).toMatch(/^[\w-]{22}$/)
  }
  expect(prints.map(({ cut }) => cut)).toEqual([false, false, true])
})

test('the same matter made with another pad differs in its padding alone', () => {
  const [one, again] = [pad, key].map((of) => fingerprintsOf(matter('Ahmed Mansour', '2018-02-14'), key, of))
  const kept = one!.prints.filter((print) => again!.prints.includes(print))
  expect(kept.length).toBe(2)
})

test('with a pad of its own it is the same again, and nobody else finds which of it is padding', () => {
  const [one, again, grown] = ['Ahmed Mansour', 'Ahmed Mansour', 'Ahmed Mansour Haddad'].map((name) =>
    fingerprintsOf(matter(name, '2018-02-14'), key, pad)
  )
  expect(again!.prints).toEqual(one!.prints)
  const kept = grown!.prints.filter((print) => one!.prints.includes(print)).length
  expect(kept).toBeGreaterThan(printCount - 12)
  expect(kept).toBeLessThan(printCount)
})

test('most spellings of one name meet; names that are alike meet too, and few of those that are not', () => {
  const made = new Map<string, Fingerprints>()
  const ofName = (name: string) =>
    made.get(name) ?? made.set(name, fingerprintsOf(matter(name, '2018-02-14'), key, pad)).get(name)!
  const share = (pairs: [string, string][]) =>
    pairs.filter(([one, other]) => compareFingerprints(ofName(one), ofName(other).prints).size > 0).length /
    pairs.length
  const strangers = inventedNames(40)
  const pairs = strangers.flatMap((one, i) => strangers.slice(i + 1).map((other): [string, string] => [one, other]))
  expect(share(pairsOf(set).same)).toBeGreaterThan(0.88)
  expect(share(pairsOf(held).same)).toBeGreaterThan(0.88)
  expect(share(pairs)).toBeLessThan(0.01)
})

test('a short key is refused', () => {
  expect(() => fingerprintsOf(matter('Ahmed Mansour', '2018'), new Uint8Array(16), pad)).toThrow(KeyTooShort)
})
