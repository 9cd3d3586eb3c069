import { expect, test } from 'vitest'
import type { AskedMandate } from '#mandate/clearance/read-clearance.ts'
import { inLocale } from '#in-locale'
import { notesOf } from './notes-of.ts'

const shown = {
  addressees: [
    { class: 'state', state: 'SEN', actorName: null },
    { class: 'company', state: null, actorName: 'Invented Mining Ltd' }
  ],
  asked: [{ signatory: 'torture', state: 'cleared' }] as AskedMandate[],
  invented: false,
  kind: 'JAL',
  lead: 'defenders'
}
const mandates = { defenders: { en: 'Defenders', fr: 'Défenseurs' }, torture: { en: 'Torture', fr: 'Torture (fr)' } }
const inFrench = { language: 'fr', reference: 'AL SEN 1/2026', date: '2026-03-02' }

test('on a page in English the note of a French letter is in French, the names in it too', () => {
  const states = [{ code: 'SEN', name: 'Sénégal' }]
  const [note, other] = inLocale('en', () => notesOf(shown, inFrench, { states, mandates }))
  expect(note!.addressee.join()).toContain('Sénégal')
  expect(note!.language).toBe('fr')
  expect(note!.letterhead.mandates).toEqual(['Défenseurs', 'Torture (fr)'])
  expect(note!.authority.join(' ')).toMatch(/2 mars 2026/)
  expect(other!.addressee).toEqual(['Invented Mining Ltd'])
})
