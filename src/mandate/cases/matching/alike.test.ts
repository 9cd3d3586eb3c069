import { expect, test } from 'vitest'
import { parsePartialDay } from '../../calendar.ts'
import { compareCase, incidentId, indexCases, type NamedLetter, type ReadCase } from './alike.ts'
import type { Incident } from './cluster-incidents.ts'
import type { Judgement } from './judgements.ts'

// Nobody here is anybody.
const one = (id: string, person: string, more: Partial<ReadCase> = {}, incident: Partial<Incident> = {}): ReadCase => ({
  id,
  title: '',
  openedOn: '2026-03-02',
  mergedInto: null,
  closedOn: null,
  persons: [person],
  withheld: [],
  judgements: [],
  incidents: [
    {
      id: incidentId(id, 'i', 'PER'),
      state: 'PER',
      place: 'Quillimay',
      day: parsePartialDay('2026-02-14')!,
      method: 'threats',
      unit: 'Station 4',
      persons: [],
      ...incident
    }
  ],
  ...more
})
const elsewhere = { place: 'Another Village', unit: null, method: null }
const letter: NamedLetter = {
  slug: 'l-1',
  title: 'DEMO 1/2026',
  sentOn: null,
  states: ['PER'],
  persons: ['أمل حداد'],
  own: true,
  fromCase: null
}
const apart = (of: Judgement['of'], a: string, b: string, is = true): Judgement => ({
  of,
  pair: [a, b],
  apart: is,
  by: 'ama',
  on: '2026-03-02'
})
const compared = (cases: ReadCase[], letters: NamedLetter[] = []) => compareCase('a', indexCases(cases, letters))
const ids = (cases: ReadCase[], letters: NamedLetter[] = []) => compared(cases, letters).alike.map(({ id }) => id)

test('a name in another script is found in cases and letters, with its reasons', () => {
  const { alike } = compared([one('a', 'Amal Haddad'), one('b', 'أمل حداد')], [letter])
  expect(alike.map(({ kind, id, pairs }) => [kind, id, pairs])).toEqual([
    ['case', 'b', [['a', 'b']]],
    ['letter', 'l-1', [['a', 'letter/l-1']]]
  ])
  expect(alike[0]!.reasons.map(({ why }) => why)).toEqual(['name', 'event'])
})

test('the letter that a case led to is not told of it, also where it was drafted in one that is part of it now', () => {
  const a = one('a', 'Amal Haddad')
  expect(ids([a], [{ ...letter, fromCase: 'a' }])).toEqual([])
  expect(ids([a, one('b', 'Someone Else', { mergedInto: 'a' }, elsewhere)], [{ ...letter, fromCase: 'b' }])).toEqual([])
  expect(ids([a, one('b', 'Someone Else', {}, elsewhere)], [{ ...letter, fromCase: 'b' }])).toEqual(['l-1'])
})

test('cases that were merged are one: neither is shown to the other, and a third sees the one that is left', () => {
  const b = one('b', 'أمل حداد', { mergedInto: 'a' })
  expect(ids([one('a', 'Amal Haddad'), b])).toEqual([])
  const third = one('a', 'Amal Haddad')
  const into = one('c', 'Someone Else', { incidents: [] })
  expect(ids([third, one('b', 'أمل حداد', { mergedInto: 'c' }), into])).toEqual(['c'])
  // What is known of a part is looked for with the whole.
  const part = one('b', 'أمل حداد', { mergedInto: 'a' })
  const whole = one('a', 'Someone Else', { incidents: [] })
  expect(ids([whole, part, one('c', 'Amal Haddad')])).toEqual(['c'])
  expect(ids([one('a', 'Amal Haddad'), one('b', 'أمل حداد', { mergedInto: null })])).toEqual(['b'])
})

test('what was judged not the same is not shown again, from either side, until it is taken back', () => {
  const judged = (...judgements: Judgement[]) => one('a', 'Amal Haddad', { judgements })
  const b = one('b', 'أمل حداد')
  expect(ids([judged(apart('matter', 'a', 'b'), apart('matter', 'a', 'letter/l-1')), b], [letter])).toEqual([])
  expect(ids([judged(), { ...b, judgements: [apart('matter', 'b', 'a')] }])).toEqual([])
  expect(ids([judged(apart('matter', 'a', 'b'), apart('matter', 'a', 'b', false)), b])).toEqual(['b'])
  // Of one that is part of it now nobody has judged.
  const c = one('c', 'Amal Hadad', { mergedInto: 'b' })
  expect(ids([judged(apart('matter', 'a', 'b')), b, c])).toEqual(['b'])
})

test('incidents of one unit and act hang together across cases, until they are unlinked', () => {
  const cases = (...judgements: Judgement[]) => [
    one('a', 'Amal Haddad', { judgements }),
    one('b', 'Someone Else', {}, { day: parsePartialDay('2026-03-01')! }),
    one('c', 'Nobody Known', {}, elsewhere)
  ]
  const [pattern] = compared(cases()).patterns
  expect(pattern).toMatchObject({ incidents: 2, matters: 2 })
  expect(pattern!.links).toMatchObject([
    { own: { case: 'a', incident: 'i' }, other: { case: 'b', incident: 'i' }, common: ['unit', 'method', 'place'] }
  ])
  expect(compared(cases(apart('incident', 'a/i', 'b/i'))).patterns).toEqual([])
  expect(
    compared(cases(apart('incident', 'a/i', 'b/i'), apart('incident', 'b/i', 'a/i', false))).patterns
  ).toHaveLength(1)
})

test('it is no pattern of hers where others hang together without her', () => {
  const cases = [one('a', 'Amal Haddad', {}, elsewhere), one('b', 'Someone Else'), one('c', 'Nobody Known')]
  expect(compared(cases).patterns).toEqual([])
})
