import { expect, it } from 'vitest'
import { aDraft, ofCase, person, put, yes } from '../../../tests/a-draft.ts'
import { addressTo, concern, decide, lineOf, paragraphsOf, paragraphText, takeOut } from './draft-document.ts'
import { hashOfDraft } from './draft-text.ts'
import { placedText, textOf } from './text-of.ts'

const amal = person('Amal Haddad', { sex: 'woman', consents: [yes('state'), yes('public', { as: 'initials' })] })

it('counts the persons whom it concerns, and names those alone who agreed to be named to its addressees', () => {
  const doc = aDraft()
  concern(doc, 'Bo', true)
  concern(doc, 'House', true)
  const bo = person('Bo', { sex: 'man', consents: [yes('state', { given: 'no' })] })
  const house = person('House', { kind: 'organisation', consents: [yes('state'), yes('public', { as: 'full' })] })
  const cut = person('Not chosen', { consents: [yes('state')] })
  const { record, addressees } = textOf(doc, ofCase([amal, bo, house, cut]))
  expect(addressees).toEqual([{ name: 'XKX', class: 'state' }])
  expect(record).toMatchObject({ persons: 2, women: 1, men: 1, otherSex: 0, themes: ['killings'], articles: [12] })
  expect(record.names).toEqual([
    { name: 'Amal Haddad', sex: 'woman', publicForm: 'initials' },
    { name: 'House', sex: 'unknown', publicForm: 'full' }
  ])
  // A company reads it as well: what was agreed to for the State is not agreed to for the company.
  addressTo(doc, { id: 'too', name: 'A company', class: 'company' })
  expect(textOf(doc, ofCase([amal, bo, house])).record.names).toEqual([])
})

it('is marked as about a reprisal by the act of cooperation that an officer chose, and not at all without', () => {
  const doc = aDraft()
  expect(textOf(doc, ofCase([amal])).record).not.toHaveProperty('reprisal')
  decide(doc, 'reprisal', 'testimony')
  expect(textOf(doc, ofCase([amal])).record.reprisal).toEqual({ act: 'testimony' })
  decide(doc, 'reprisal', null)
  expect(textOf(doc, ofCase([amal])).record).not.toHaveProperty('reprisal')
})

it('withholds from the public who is under 18, whose yes was taken back, and of two answers takes the lesser', () => {
  const doc = aDraft()
  const named = (more: object) => textOf(doc, ofCase([{ ...amal, ...more }])).record.names[0]?.publicForm
  const full = [yes('state'), yes('public', { as: 'full' })]
  expect(named({ consents: full })).toBe('full')
  expect(named({ consents: full, isMinor: true })).toBe('withheld')
  expect(named({ consents: [...full, yes('public', { as: 'initials' })] })).toBe('initials')
  const takenBack = { on: '2026-03-02', sure: false }
  expect(named({ consents: [yes('state'), yes('public', { as: 'full', takenBack })] })).toBe('withheld')
  expect(named({ consents: [yes('state', { takenBack }), yes('public', { as: 'full' })] })).toBeUndefined()
})

it('holds what is seen in its order, and says where each of it stands', () => {
  const doc = aDraft()
  const empty = put(doc, 'facts', '  ')
  const second = put(doc, 'facts', 'They were held.\r\nFor a day.  ')
  const out = put(doc, 'facts', 'Taken out.')
  takeOut(doc, { id: out })
  lineOf(doc, 'facts-lead').insert(0, 'We were told:')
  const { text, places } = placedText(doc, ofCase([]))
  expect(text.letter.facts).toEqual({
    lead: 'We were told:',
    items: ['A meeting was broken up.', 'They were held.\nFor a day.']
  })
  expect(places.get('facts.items.1')).toEqual({ paragraph: second, section: 'facts' })
  expect([...places.values()]).not.toContainEqual({ paragraph: empty, section: 'facts' })
  expect(text.letter.annex).toEqual([{ title: 'articles', items: ['Article 12: peaceful action.'] }])
  expect(text.letter.addressee).toEqual(['XKX'])
})

it('is the same text with the same fingerprint in whichever order it was written', () => {
  const one = aDraft()
  const other = aDraft()
  const first = hashOfDraft(textOf(one, ofCase([amal])))
  expect(hashOfDraft(textOf(other, ofCase([amal])))).toBe(first)
  paragraphText(other, paragraphsOf(other, 'questions')[0]!.id).insert(0, ' ')
  expect(hashOfDraft(textOf(other, ofCase([amal])))).toBe(first)
  paragraphText(other, paragraphsOf(other, 'questions')[0]!.id).insert(1, 'And ')
  expect(hashOfDraft(textOf(other, ofCase([amal])))).not.toBe(first)
})
