import { expect, test } from 'vitest'
import { emptyLetter } from '#platform/documents/letter-document.ts'
import { redact, RedactionError } from './redact.ts'

const letter = (fact: string) => ({ ...emptyLetter('en'), facts: { lead: null, items: [fact] } })
const fact = (text: string, what: Parameters<typeof redact>[1]) =>
  redact(letter(text), what, '[-]').letter.facts.items[0]
const span = (from: number, to: number, path = 'facts.items.0') => ({ path, from, to })

test('names and spans that touch are one mark, so that nobody counts them', () => {
  expect(fact('Then Amal Haddad spoke', { names: ['Amal', 'Haddad'] })).toBe('Then [-] spoke')
  expect(fact('Then Amal Haddad spoke', { names: ['Amal Haddad'], spans: [span(0, 9)] })).toBe('[-] spoke')
  expect(fact('Amal, and Amal', { names: ['Amal'] })).toBe('[-], and [-]')
})

test('no accent and no half of a character stays behind', () => {
  expect(fact('Jose\u0301 spoke', { spans: [span(0, 4)] })).toBe('[-] spoke')
  expect(fact('a😀b', { spans: [span(2, 3)] })).toBe('a[-]b')
})

test('a name is taken out of every text there is, title and signatories included', () => {
  const all = {
    ...letter('Amal'),
    reference: 'Amal',
    subject: 'Amal',
    addressee: ['Amal'],
    signatories: [{ name: 'Amal', title: 'Amal' }],
    annex: [{ title: 'Amal', items: ['Amal'] }]
  }
  expect(JSON.stringify(redact(all, { names: ['Amal'] }, '[-]'))).not.toContain('Amal')
})

test('a span that meets no text is not passed over: what it meant would stay in', () => {
  for (const wrong of [span(0, 4, 'facts.items.7'), span(0, 40), span(3, 3), span(-1, 2), span(0, 4, 'date')])
    expect(() => redact(letter('Amal'), { spans: [wrong] }, '[-]')).toThrow(RedactionError)
})

test('where a part of a name is left is said', () => {
  expect(redact(letter('Amal Haddad; Mrs. Haddad'), { names: ['Amal Haddad'] }, '[-]').left).toEqual([
    { path: 'facts.items.0', parts: ['haddad'] }
  ])
})
