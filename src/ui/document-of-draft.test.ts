import { expect, it } from 'vitest'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { emptyLetter } from '#platform/documents/letter-document.ts'
import { documentOfDraft } from './document-of-draft.ts'

const {
  letterhead: _head,
  reference: _ref,
  date: _date,
  notes: _notes,
  authority: _authority,
  signatories: _who,
  invented: _is,
  ...empty
} = emptyLetter('fr')
const text: Pick<DraftText, 'letter' | 'invented'> = {
  invented: true,
  letter: { ...empty, subject: 'Une affaire inventée', closing: ['Cette lettre sera publiée.'] }
}
const names = { mandateName: (mandate: string, language: string) => `${mandate} (${language})` }
const known = { reference: 'DEMO UA XXX 1/2026', date: '2026-11-25', due: '2027-01-24' }

it('says in its own language who signs, under which mandates and by when a reply is awaited', () => {
  const signatories = [
    { mandate: 'defenders', name: 'Une Telle' },
    { mandate: 'assembly', name: null }
  ]
  const document = documentOfDraft(text, { ...known, signatories }, names)
  expect(document.letterhead.mandates).toEqual(['defenders (fr)', 'assembly (fr)'])
  expect(document.authority.join()).toContain('mandats suivants')
  expect(document.authority.join()).toMatch(/: defenders \(fr\)\s;\sassembly \(fr\)\.$/)
  expect(document.closing[0]).toContain('24 janvier 2027')
  expect(document.closing[1]).toBe('Cette lettre sera publiée.')
  expect(document.signatories).toEqual([
    { name: 'Une Telle', title: 'defenders (fr)' },
    { name: null, title: 'assembly (fr)' }
  ])
  expect(document).toMatchObject({
    reference: known.reference,
    date: known.date,
    invented: true,
    subject: text.letter.subject
  })
})

it('says nothing of what is not known yet', () => {
  const document = documentOfDraft(text, { reference: null, date: null, signatories: [], due: null }, names)
  expect(document.authority).toEqual([])
  expect(document.closing).toEqual(['Cette lettre sera publiée.'])
})
