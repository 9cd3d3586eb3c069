import { expect, test } from 'vitest'
import { inLocale } from '#messages'
import { agreed, fromDay, linesOfPart, partsThatDiffer, publicationLabel, warning } from './release-words.ts'

test('each question is a line of its own; what has no words of its own is a series', () => {
  const asked = ['What was done?', 'Please state on which law it rests.', null]
  expect(linesOfPart({ field: 'questions', value: asked })).toEqual(asked.slice(0, 2))
  expect(linesOfPart({ field: 'themes', value: ['torture', 'threats'] })).toEqual(['torture, threats'])
})

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
