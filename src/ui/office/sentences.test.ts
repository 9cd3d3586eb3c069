import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, locales } from '#messages'
import { error } from '#mandate/result.ts'
import { sentence, sentences } from './sentences.ts'

const rooms = [
  'cases',
  'companies',
  'guests',
  'inbox',
  'people',
  'resealing',
  'retention',
  'work',
  'intake/helpers'
].map((room) => join(import.meta.dirname, '../../mandate', room))

test('whatever the rooms of the office refuse has a sentence of its own', () => {
  const refusals = rooms.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(join(room, name), 'utf8').matchAll(/(?:(?:refused|\berror)\(|message: )'([a-z-]+)'/g)
      ])
      .map(([, code]) => code!)
  )
  expect(refusals.length).toBeGreaterThan(100)
  expect([...new Set(refusals)].filter((code) => !(code in sentences)).toSorted()).toEqual([])
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
  expect(inLocale('en', () => sentence(refused))).toBe(
    '“Addendum submitted” can’t be told after “Reported to the Council” yet. Tell this first: Follow-up workshop.'
  )
  for (const locale of locales)
    expect([locale, inLocale(locale, () => sentence(refused))]).not.toEqual([
      locale,
      expect.stringMatching(/addendum|workshop\b(?!\.)|reported\b/)
    ])
})

test('days in a refusal are written as the language writes them, and what was typed as it was typed', () => {
  const another = error('epoch-another-day', null, { today: '2026-04-01' })
  const before = error('day-before-other', 'on', { value: '2026-03-01', other: '2026-04-01' })
  for (const locale of locales) {
    const all = inLocale(locale, () => [sentence(another), errorSentence(before).replace('2026-03-01', '')])
    expect([locale, ...all.filter((one) => /2026-0/.test(one))]).toEqual([locale])
  }
  expect(inLocale('en', () => errorSentence(before))).toContain('2026-03-01 is before 1 April 2026')
  // In a form of the office a day is picked: only in files is it repeated in figures.
  const toCome = error('date-to-come', 'from', { value: '2027-01-01', today: '2026-11-27' })
  expect(inLocale('en', () => sentence(toCome))).toContain('1 January 2027 is still to come: today is 27 November 2026')
  expect(inLocale('ar', () => sentence(toCome))).not.toContain('2027-01')
  expect(inLocale('fr', () => sentence(another))).toContain('1er avril 2026')
})
