import { describe, expect, test } from 'vitest'
import { changedFields, changedForPublic, correctedAddressees, type LetterFacts } from './correction.ts'

const state = (code: string, id: string | null = code) => ({
  id,
  class: 'state' as const,
  state: code,
  probableState: null,
  actorName: null
})
const company = (name: string, id: string | null = name) => ({
  id,
  class: 'company' as const,
  state: null,
  probableState: null,
  actorName: name
})
const letter: LetterFacts = {
  slug: 'AL-PER-1-2016',
  reference: 'AL PER 1/2016',
  referenceNumber: 'PER 1/2016',
  kind: 'AL',
  sent: { on: '2016-02-01', precision: 'day' },
  addressees: [state('PER')],
  signatories: [{ mandate: 'defenders', onlyYearKnown: false }],
  persons: 2,
  women: 1,
  men: null,
  otherSex: null,
  names: [{ name: 'Invented Person', sex: 'woman', publicForm: 'withheld' }],
  themes: ['threats'],
  groups: [],
  articles: [1, 12],
  language: 'en',
  subject: 'A matter',
  summary: 'What was alleged',
  publicVersion: null,
  reprisal: null
}
const changed = (more: Partial<LetterFacts>, before: Partial<LetterFacts> = {}) => {
  const [old, now] = [
    { ...letter, ...before },
    { ...letter, ...before, ...more }
  ]
  return { known: changedFields(old, now), released: changedForPublic(old, now) }
}
const both = (field: string) => ({ known: [field], released: [field] })

test.each([
  ['the day', { sent: { on: '2016-02-02', precision: 'day' as const } }, 'sent-on'],
  ['how well the day is known', { sent: { on: '2016-02-01', precision: 'month' as const } }, 'sent-on'],
  ['the kind', { kind: 'UA' }, 'kind'],
  ['who signs', { signatories: [] }, 'mandates'],
  ['how many persons', { persons: 12 }, 'persons'],
  ['a number that is no longer known', { persons: null }, 'persons'],
  ['the themes', { themes: [] }, 'themes'],
  ['the summary', { summary: 'What was said' }, 'summary']
])('%s is another', (_, more, field) => expect(changed(more)).toEqual(both(field)))

test('another order of mandates, themes or articles is no change; of addressees it is one', () => {
  expect(changed({ articles: [12, 1] }).known).toEqual([])
  const two = { addressees: [state('PER'), state('CHL')] }
  expect(changed({ addressees: [state('CHL'), state('PER')] }, two).known).toEqual(['addressees'])
})

describe('the public is told', () => {
  const numbers = (persons: number | null, women: number | null = null) => ({ persons, women })
  test.each([
    ['nothing of a number that was withheld and is', numbers(2, 1), numbers(3, 2), []],
    ['that a number is withheld that was told', numbers(5), numbers(4), ['persons']],
    ['that a number is told that was withheld', numbers(4), numbers(5), ['persons']],
    ['nothing of sexes that were withheld beside a number that stays', numbers(9, 2), numbers(9, 3), []],
    ['of a number that is told, beside sexes that are not', numbers(9, 2), numbers(10, 2), ['persons']],
    ['that a number is known of which nothing was', numbers(null), numbers(3), ['persons']]
  ])('%s', (_, before, now, told) => expect(changed(now, before)).toMatchObject({ released: told }))
  test('nothing of another order of the names', () => {
    const names = ['Zed Invented', 'Abe Invented'].map((name) => ({ name, sex: 'man', publicForm: 'full' }))
    expect(changed({ names: names.toReversed() }, { names }).released).toEqual([])
  })
  test('nothing of a name that is withheld', () => {
    const names = [{ name: 'Invented Persson', sex: 'woman', publicForm: 'withheld' }]
    expect(changed({ names })).toEqual({ known: ['names'], released: [] })
  })
  test('of a name only as far as it is given: initials that stay are no change', () => {
    const named = (name: string, publicForm: string) => ({ names: [{ name, sex: 'woman', publicForm }] })
    expect(changed(named('Invented Persson', 'initials'), named('Invented Person', 'initials')).released).toEqual([])
    expect(changed(named('Invented Other', 'initials'), named('Invented Person', 'initials')).released).toEqual([
      'names'
    ])
    expect(changed(named('Invented Person', 'full')).released).toEqual(['names'])
  })
  test('of the public version where there is one, and nothing of what was sent', () => {
    const publicVersion = { subject: null, summary: 'May be said', withheldNote: null }
    expect(changed({ summary: 'Other words', subject: 'Another matter' }, { publicVersion })).toEqual({
      known: ['subject', 'summary'],
      released: []
    })
    expect(changed({ publicVersion })).toEqual({ known: ['public-version'], released: ['subject', 'summary'] })
    expect(
      changed({ publicVersion: { ...publicVersion, withheldNote: 'A name' } }, { publicVersion }).released
    ).toEqual(['withheld-note'])
  })
})

describe('addressees that are named anew', () => {
  const ids = (before: LetterFacts['addressees'], named: LetterFacts['addressees']) => {
    const { after, gone } = correctedAddressees(before, named)
    return [after.map(({ id }) => id), gone.map(({ id }) => id)]
  }
  test('keep their place in the record, in whatever order', () => {
    expect(ids([state('PER'), company('Acme')], [company('ACME', null), state('PER', null)])).toEqual([
      ['Acme', 'PER'],
      []
    ])
  })
  test('take the place of the one that was wrong, if there is one alone', () => {
    expect(ids([state('PER'), state('CHL')], [state('PER', null), state('EGY', null)])).toEqual([['PER', 'CHL'], []])
  })
  test('are new and the old ones gone where it is not plain who is meant', () => {
    expect(ids([state('PER'), state('CHL')], [state('EGY', null), state('FJI', null)])).toEqual([
      [null, null],
      ['PER', 'CHL']
    ])
    expect(ids([state('PER')], [state('PER', null), state('CHL', null)])).toEqual([['PER', null], []])
    expect(ids([state('PER'), state('CHL')], [state('PER', null)])).toEqual([['PER'], ['CHL']])
  })
  test('make a State sure that a record only suggested', () => {
    const unsure = { ...state('PER'), state: null, probableState: 'PER' }
    expect(correctedAddressees([unsure], [state('PER', null)]).after).toEqual([state('PER')])
  })
})
