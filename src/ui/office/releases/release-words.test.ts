import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { correctedWords, withdrawnWords } from '../../letter-words.ts'
import {
  agreed,
  asks,
  changedLines,
  fromDay,
  linesOfPart,
  partsThatDiffer,
  publicationLabel,
  warning
} from './release-words.ts'

const named = {
  states: { MWI: 'Malawi' },
  mandates: { defenders: 'Special Rapporteur on defenders' },
  tags: { 'theme:torture': 'Torture', 'theme:threats': 'Threats', 'step:release': 'Release' }
}

test('each question is a line of its own; codes are a series of what they are called', () => {
  const asked = ['What was done?', 'Please state on which law it rests.', null]
  expect(linesOfPart({ field: 'questions', value: asked }, named)).toEqual(asked.slice(0, 2))
  expect(linesOfPart({ field: 'themes', value: ['torture', 'threats'] }, named)).toEqual(['Torture, Threats'])
})

test('what becomes public is read in words, and in no code of the record', () =>
  inLocale('en', () => {
    const said = (field: string, value: unknown) => linesOfPart({ field, value }, named)
    expect(said('kind', 'AL')).toEqual(['Allegation letter'])
    expect(said('sent-on', ['2026-09-11', 'day'])).toEqual(['11 September 2026'])
    expect(said('addressees', [['state', 'MWI', null, null]]).join()).toMatch(/^\P{L}*Malawi\P{L}*$/u)
    expect(said('mandates', ['defenders'])).toEqual(['Special Rapporteur on defenders'])
    expect(said('language', 'en')).toEqual(['English'])
    expect(said('receivedOn', '2026-10-28')).toEqual(['28 October 2026'])
    expect(said('steps', ['release'])).toEqual(['Release'])
    const counted = { withheld: { persons: false, sexes: false }, persons: 12, sexes: [7, 5, null] }
    expect(said('persons', counted)).toEqual(['12', 'Women: 7, Men: 5'])
    expect(said('names', ['["Tadala Invented","woman","full"]']).join()).toMatch(
      /Tadala Invented\P{L}*\(woman, named in full\)/u
    )
  }))

test('of a public version each text that differs stands by itself, under its own name', () => {
  const after = ['Three teachers', 'What was alleged.', 'One name is withheld.']
  const parts = (before: unknown) =>
    partsThatDiffer({ field: 'public-version', before, after }).map((one) => [one.label, one.before, one.after])
  expect(parts(['Two teachers', 'What was alleged.', null])).toEqual([
    ['public version: subject', 'Two teachers', 'Three teachers'],
    ['public version: note on what is withheld', null, 'One name is withheld.']
  ])
  expect(parts(null).map(([, before]) => before)).toEqual([undefined, undefined, undefined])
})

test('of a text that is corrected only what differs is marked, and the rest stands as it is', () => {
  const marked = (field: string, before: unknown, after: unknown) =>
    changedLines({ field, before, after } as never, named).map((line) =>
      line.filter(({ kind }) => kind !== 'same').map(({ text, kind }) => `${kind} ${text.trim()}`)
    )
  const long =
    'The two were stopped under an order of the district.\n\nIt was in force for one week, and was then lifted.'
  expect(marked('summary', long, long.replace('one', 'two'))).toEqual([['removed one', 'added two']])
  const translation = (words: string) => [{ language: 'fr', madeBy: 'office', words }]
  expect(marked('translations', translation('une semaine en tout'), translation('une saison en tout'))).toEqual([
    [],
    ['removed semaine', 'added saison']
  ])
  expect(marked('themes', ['torture'], ['threats'])).toEqual([['removed Torture'], ['added Threats']])
  expect(marked('summary', null, 'Something.')).toEqual([['added Something.']])
})

test('what the public reads of a reply is called its text, of a letter the summary', () =>
  inLocale('en', () => {
    const called = (of: 'letter' | 'reply') =>
      partsThatDiffer({ field: 'summary', before: 'was', after: 'is' } as never, of).map(({ label }) => label)
    expect([called('reply'), called('letter')]).toEqual([['text'], ['summary']])
    expect([correctedWords(['summary'], 'reply'), correctedWords(['summary'])]).toEqual(['text', 'summary'])
  }))

test('an answer that two agreed to, and whose letter is not public, is not called public', () =>
  inLocale('en', () => {
    for (const publication of ['scheduled', 'public'])
      expect(publicationLabel(publication, true)).toBe('Agreed: public once its letter is')
    expect(publicationLabel('public', false)).toBe('Public')
    expect(publicationLabel('withheld', true)).toBe('Not public')
    const [awaits, reads] = [{ awaitsLetter: true }, { awaitsLetter: false }]
    expect(agreed(awaits, '2026-03-02', '2026-03-02')).toBe('Agreed. It becomes public once its letter is.')
    expect(agreed(reads, '2026-03-02', '2026-03-02')).toBe('It is public.')
    expect(warning(awaits, '2026-03-02', '2026-03-02')).not.toMatch(/at once/)
    expect(fromDay(true, '2026-03-02')).toBe('not before 2 March 2026')
  }))

test('what is asked before it is done names a reply as a reply, and not its letter', () =>
  inLocale('en', () => {
    const of = { reference: 'AL MWI 41/2026', slug: 'AL-MWI-41-2026' }
    for (const act of ['approve', 'hold-back', 'withdraw', 'note', 'correct'] as const) {
      expect(asks(act, { ...of, kind: 'reply' })).toContain('the reply to AL MWI 41/2026')
      expect(asks(act, { ...of, kind: 'letter' })).not.toContain('reply')
    }
  }))

test('between two sentences of a withdrawal stands a space, and none in Chinese', () => {
  const withdrawn = { on: '2026-11-27', note: 'error' } as const
  expect(inLocale('en', () => withdrawnWords(withdrawn))).toMatch(/2026\. It contained an error\.$/)
  expect(inLocale('zh', () => withdrawnWords(withdrawn))).toMatch(/。其中有误。$/)
})
