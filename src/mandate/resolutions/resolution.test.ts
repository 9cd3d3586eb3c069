import { describe, expect, test } from 'vitest'
import { slugOfSymbol } from '../reference/slug-of-symbol.ts'
import { knownBallots, nameIn, notVoting, resolutionOf, sessionOf } from './resolution.ts'

const council = 'human-rights-council'
const of = (symbol: string, title: string, kind: 'resolution' | 'amendment' = 'resolution', body = council) => ({
  symbol,
  title,
  kind,
  body
})
const all = [
  of('A/HRC/RES/31/32', 'Protecting defenders, whether individuals or groups, addressing economic and social rights'),
  of('A/HRC/RES/31/40', 'Protecting journalists'),
  of('A/HRC/RES/32/9', 'Protecting defenders addressing economic and social rights'),
  of('A/RES/31/7', 'Protecting defenders addressing economic and social rights', 'resolution', 'general-assembly')
]
const amended = (symbol: string, title: string, more = all) =>
  resolutionOf(of(symbol, title, 'amendment'), more)?.symbol ?? null

describe('the resolution that an amendment was to change', () => {
  test('is that of its body and session whose title has all its words', () => {
    expect(amended('A/HRC/31/L.68', 'Protecting defenders addressing economic and social rights')).toBe(
      'A/HRC/RES/31/32'
    )
    expect(amended('A/HRC/31/L.9', 'Protecting Journalists')).toBe('A/HRC/RES/31/40')
  })
  test('is unknown where the title is another, the session another, or two fit', () => {
    expect(amended('A/HRC/31/L.68', 'Protecting judges')).toBeNull()
    expect(amended('A/HRC/33/L.1', 'Protecting journalists')).toBeNull()
    expect(amended('L.1', 'Protecting journalists')).toBeNull()
    const twice = [...all, of('A/HRC/RES/31/41', 'Protecting journalists in conflict')]
    expect(amended('A/HRC/31/L.9', 'Protecting journalists', twice)).toBeNull()
    expect(amended('A/HRC/31/L.9', '')).toBeNull()
  })
  test.each([
    ['A/HRC/RES/31/32', '31'],
    ['A/HRC/31/L.68', '31'],
    ['E/CN.4/RES/2000/61', '2000'],
    ['A/C.3/68/L.64', '68'],
    ['Model Law 2016', null]
  ])('the session of %s is %s', (symbol, session) => expect(sessionOf(symbol)).toBe(session))
})

describe('votes', () => {
  const tally = { yes: 2, no: 1, abstain: 0, members: 5 }
  test('are known State by State as far as they are, and whole where nobody is missing', () => {
    const known = knownBallots(tally, [
      { state: 'PER', vote: 'yes' },
      { state: 'NOR', vote: 'yes' }
    ])
    expect(known).toEqual([
      { ballot: 'yes', count: 2, states: ['PER', 'NOR'], isWhole: true },
      { ballot: 'no', count: 1, states: [], isWhole: false },
      { ballot: 'abstain', count: 0, states: [], isWhole: true }
    ])
    expect(knownBallots(tally, [])).toEqual([])
  })
  test('that were not cast are the rest of the members', () => {
    expect(notVoting(tally)).toBe(2)
    expect(notVoting({ ...tally, members: null })).toBe(0)
  })
})

test('it is called by our words where there are some, else by its title', () => {
  const one = { symbol: 'X/1', title: 'Title', lang: 'en', names: {} }
  expect(nameIn(one, 'fr')).toEqual({ text: 'Title', lang: 'en' })
  expect(nameIn({ ...one, names: { en: 'Name', fr: 'Nom' } }, 'fr')).toEqual({ text: 'Nom', lang: 'fr' })
})

test.each([
  ['A/HRC/RES/31/32', 'A-HRC-RES-31-32'],
  ['Escazú Agreement', 'Escazu-Agreement'],
  ['AG/RES. 1671 (XXIX-O/99)', 'AG-RES-1671-XXIX-O-99']
])('%s has the address %s', (symbol, slug) => expect(slugOfSymbol(symbol)).toBe(slug))
