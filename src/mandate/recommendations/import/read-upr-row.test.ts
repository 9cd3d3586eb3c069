import { describe, expect, test } from 'vitest'
import { nothingSaid } from '../recommendation.ts'
import { issueCode, readUprRow } from './read-upr-row.ts'

const names: Record<string, string> = { Peru: 'PER', Norway: 'NOR', "Côte d'Ivoire": 'CIV' }
const lists = {
  states: new Set(['PER', 'NOR', 'CIV']),
  findState: (text: string) => names[text] ?? null,
  issues: new Set(['human-rights-defenders', 'womens-rights'])
}
const good: Record<string, string> = {
  id: '7',
  session: '14',
  cycle: '2',
  year: '2012',
  sur_iso3: 'PER',
  rec_iso3: 'NOR',
  recommending_state: 'Norway',
  response: 'Accepted',
  action_category: '5',
  issues: "Human rights defenders|Women's rights",
  hrd: '1',
  text: 'Invented: protect whoever defends.'
}
const read = (other: Record<string, string> = {}) =>
  readUprRow((column) => ({ ...good, ...other })[column] ?? '', lists, '2026-11-26')
const codes = (other: Record<string, string>) => {
  const found = read(other)
  return found.ok ? [] : found.problems.map(({ code, field }) => `${field}: ${code}`)
}

describe('a row of the Universal Periodic Review', () => {
  test('controls are refused', () => expect(codes({ text: 'Invented \u000b' })).toEqual(['text: forbidden-character']))
  test('no word of the language itself is a response', () => {
    for (const response of ['constructor', '__proto__']) expect(codes({ response })).toEqual(['response: not-in-list'])
  })
  test('of a year to come is refused, and says which day it is', () => {
    expect(codes({ year: '2026' })).toEqual([])
    expect(codes({ year: '2027' })).toEqual(['year: date-to-come'])
    const found = read({ year: '2027' })
    expect(found.ok || found.problems[0]!.params).toEqual({ value: '2027', today: '2026-11-26' })
  })
  test('quotes what the source means, not how its page was written', () => {
    const found = read({ rec_iso3: '', recommending_state: '&#40;Unknown&#41; &amp; C&#xf4;te d&#39;Ivoire &nosuch;' })
    expect(found.ok || found.problems[0]!.params).toEqual({ value: "(Unknown) & Côte d'Ivoire &nosuch;" })
  })
  test('whose code is of one State and whose name of another is refused, and says both', () => {
    const told = (other: Record<string, string>) => {
      const found = read(other)
      return found.ok ? [] : found.problems
    }
    expect(told({ sur: 'Peru' })).toEqual([])
    expect(told({ sur: 'The people of the mountains' })).toEqual([])
    expect(told({ sur: 'Norway', recommending_state: 'C&#xf4;te d&#39;Ivoire' })).toEqual([
      { code: 'state-named-otherwise', field: 'sur_iso3', params: { value: 'PER', name: 'Norway' } },
      { code: 'state-named-otherwise', field: 'rec_iso3', params: { value: 'NOR', name: "Côte d'Ivoire" } }
    ])
  })
  test('of an issue that is none says which there are', () => {
    const found = read({ issues: "Women's rights|Weather" })
    expect(found.ok || found.problems).toEqual([
      {
        code: 'not-in-list',
        field: 'issues',
        params: { value: 'Weather', choices: 'human rights defenders; womens rights' }
      }
    ])
    expect(codes({ issues: 'human rights defenders|womens rights' })).toEqual([])
  })
  test('in whose text nothing can be read has none', () => {
    expect(codes({ text: '\u200b' })).toEqual(['text: required'])
  })
  test('is read whole', () => {
    expect(read()).toEqual({
      ok: true,
      recommendation: {
        ...nothingSaid,
        slug: 'UPR-14-PER-7',
        source: 'upr',
        session: 14,
        cycle: 2,
        year: 2012,
        state: 'PER',
        byStates: ['NOR'],
        position: 'supported',
        action: 5,
        issues: ['human-rights-defenders', 'womens-rights'],
        concernsDefenders: true,
        text: 'Invented: protect whoever defends.',
        lang: 'en',
        invented: false
      }
    })
  })
  test('is refused for each thing that is wrong with it', () => {
    expect(codes({ rec_iso3: '', recommending_state: '(Unknown)' })).toEqual(['rec_iso3: unknown-recommender'])
    expect(codes({ sur_iso3: 'ZZZ', session: '0', action_category: '6' })).toEqual([
      'session: number-out-of-bounds',
      'action_category: number-out-of-bounds',
      'sur_iso3: unknown-state-code'
    ])
    expect(codes({ response: 'Perhaps', issues: 'Weather', hrd: 'x', text: '' })).toEqual([
      'response: not-in-list',
      'issues: not-in-list',
      'hrd: not-in-list',
      'text: required'
    ])
    expect(codes({ text: 'x'.repeat(10_001), year: '20O9', id: '-1' })).toEqual([
      'id: number-out-of-bounds',
      'year: number-out-of-bounds',
      'text: too-long'
    ])
  })
  test('a pledge and what was noted are told apart', () => {
    const kept = ['Noted', 'Voluntary Pledge'].map((response) => {
      const found = read({ response })
      return found.ok && [found.recommendation.position, found.recommendation.byStates]
    })
    expect(kept).toEqual([
      ['noted', ['NOR']],
      ['pledge', []]
    ])
  })
  test('issues have the codes of the vocabulary', () =>
    expect(["Women's rights", 'Asylum-seekers - refugees', 'ESC rights - general'].map(issueCode)).toEqual([
      'womens-rights',
      'asylum-seekers-refugees',
      'esc-rights-general'
    ]))
})
