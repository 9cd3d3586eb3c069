import { workingReference } from '#mandate/communications/communication.ts'
import { frameOf } from './document-words.ts'
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
const names = {
  mandateName: (mandate: string, language: string) => `${mandate} (${language})`,
  resolutionOf: (mandate: string): string | null => ({ defenders: '52/4', assembly: '50/17' })[mandate] ?? null
}
const known = { reference: 'DEMO UA XXX 1/2026', date: '2026-11-25', due: '2027-01-24' }

it('says in its own language who signs, under which mandates and by when a reply is awaited', () => {
  const signatories = [
    { mandate: 'defenders', name: 'Une Telle' },
    { mandate: 'assembly', name: null }
  ]
  const document = documentOfDraft(text, { ...known, signatories }, names)
  expect(document.letterhead.mandates).toEqual(['defenders (fr)', 'assembly (fr)'])
  expect(document.authority.join()).toContain('mandats suivants')
  expect(document.authority.join()).toMatch(
    /: defenders \(fr\) \(résolution 52\/4\)\s;\sassembly \(fr\) \(résolution 50\/17\)\.$/
  )
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

it('cites no authority of which a resolution is not known', () => {
  const signatories = [
    { mandate: 'defenders', name: null },
    { mandate: 'unknown', name: null }
  ]
  const document = documentOfDraft(text, { ...known, signatories }, names)
  expect(document.authority).toEqual([])
  expect(document.letterhead.mandates).toEqual(['defenders (fr)', 'unknown (fr)'])
})

it('calls a working reference what it is', () => {
  const of = (reference: string) => frameOf({ language: 'en', date: null, reference }).reference
  expect(of('AL PER 7/2026')).toBe('Reference: {reference}')
  expect(of(workingReference('AL-3f1c9a02-5d1e-4c0a-9f00-0123456789ab')!)).toBe('Working reference: {reference}')
})

it('says nothing of what is not known yet', () => {
  const document = documentOfDraft(text, { reference: null, date: null, signatories: [], due: null }, names)
  expect(document.authority).toEqual([])
  expect(document.closing).toEqual(['Cette lettre sera publiée.'])
})
