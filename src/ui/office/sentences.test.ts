import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, locales } from '#messages'
import { error } from '#mandate/result.ts'
import { importsOf } from '#tests/imports-of.ts'
import { sentence, sentences } from './sentences.ts'

const source = join(import.meta.dirname, '../..')
const ofOffice = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(ui|routes)\/office\/.*\.svelte$|^ui\/office\/.*(?<!\.test)\.ts$/.test(name))
  .map((name) => join(source, name))

function loaded(files: string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((one) => !seen.has(one))) loaded(importsOf(file), seen.add(file))
  return seen
}

test('whatever a page of the office refuses without asking the server has a sentence in her browser', () => {
  const refusals = [...loaded(ofOffice)].flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/(?:(?:refused|\berror|broke)\(|message: )'([a-z-]+)'/g)
  ])
  expect(refusals.length).toBeGreaterThan(100)
  const codes = [...new Set(refusals.map(([, code]) => code!))]
  // An event of that name is no refusal.
  expect(codes.filter((code) => !(code in sentences)).toSorted()).toEqual(['message-sent'])
})

test('a step that there is not is named by the words of its steps, not by their codes', () => {
  const refused = error('no-such-step', 'step', { machine: 'visit', from: 'requested', to: 'completed' })
  expect(inLocale('en', () => sentence(refused))).toContain('From “Requested” there is no step to “Visit made”')
  for (const locale of locales)
    expect([locale, inLocale(locale, () => sentence(refused))]).not.toEqual([
      locale,
      expect.stringMatching(/requested|completed/)
    ])
})

test('a step that comes too early is told with the step that comes before it', () => {
  const refused = error('visit-step-first', 'step', {
    machine: 'visit',
    from: 'reported',
    to: 'addendum',
    first: 'workshop'
  })
  expect(inLocale('en', () => errorSentence(refused))).toBe(
    '“Addendum submitted” can’t be told after “Reported to the Council” yet. Tell this first: Follow-up workshop.'
  )
  for (const locale of locales)
    expect([locale, inLocale(locale, () => errorSentence(refused))]).not.toEqual([
      locale,
      expect.stringMatching(/addendum|workshop\b(?!\.)|reported\b/)
    ])
})

test('days in a refusal are written as the language writes them, and what was typed as it was typed', () => {
  const another = error('epoch-another-day', null, { today: '2026-04-01' })
  const before = error('day-before-other', 'on', { value: '2026-03-01', other: '2026-04-01' })
  for (const locale of locales) {
    const all = inLocale(locale, () => [errorSentence(another), errorSentence(before).replace('2026-03-01', '')])
    expect([locale, ...all.filter((one) => /2026-0/.test(one))]).toEqual([locale])
  }
  expect(inLocale('en', () => errorSentence(before))).toContain('2026-03-01 is before 1 April 2026')
  // In a form of the office a day is picked: only in files is it repeated in figures.
  const toCome = error('date-to-come', 'from', { value: '2027-01-01', today: '2026-11-27' })
  expect(inLocale('en', () => sentence(toCome))).toContain('1 January 2027 is still to come: today is 27 November 2026')
  expect(inLocale('ar', () => sentence(toCome))).not.toContain('2027-01')
  expect(inLocale('fr', () => errorSentence(another))).toContain('1er avril 2026')
})
