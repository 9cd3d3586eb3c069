import { expect, test } from 'vitest'
import { blocksOf } from '#platform/documents/blocks.ts'
import { frameOf } from './document-words.ts'
import { noteVerbale, type NoteOf } from './note-verbale.ts'

const of: Omit<NoteOf, 'addressee'> = {
  language: 'en',
  invented: false,
  kind: 'AL',
  reference: 'AL PER 1/2026',
  date: '2026-03-02',
  mandates: ['Special Rapporteur on the situation of human rights defenders']
}

test('a note has the form that is due to its addressee: to a mission a note verbale, to others a few words', () => {
  const state = noteVerbale({ ...of, addressee: { isState: true, name: 'Peru' } })
  const company = noteVerbale({ ...of, addressee: { isState: false, name: 'Invented Mining Ltd' } })
  expect(state.subject).not.toBeNull()
  expect([company.subject, company.courtesy]).toEqual([null, null])
  expect(state.addressee.join()).toContain('Peru')
  expect(company.addressee).toEqual(['Invented Mining Ltd'])
})

test('under its title a note has no heading of a letter, and its first sentence says who presents their compliments', () => {
  const note = noteVerbale({ ...of, addressee: { isState: true, name: 'Peru' } })
  const blocks = blocksOf(note, frameOf(note))
  expect(blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))).toEqual(['Note verbale'])
  expect(note.authority[0]).toMatch(/defenders – present their compliments/)
})
