import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { whoDidWhat } from './who-did-what.ts'

// Persons are invented.
const names: Record<string, string> = { c: 'Chandra Invented', a: 'Ama Invented' }
const said = (told: { type: string; by: string }[]) =>
  inLocale('en', () =>
    whoDidWhat(
      told,
      (type) => type,
      (id) => names[id] ?? null
    ).replace(/\p{Cf}/gu, '')
  )

test('each officer is named beside what was hers, and nobody beside what a mission did', () => {
  expect(
    said([
      { type: 'signed', by: 'c' },
      { type: 'reply came', by: 'the mission' },
      { type: 'sent', by: 'a' },
      { type: 'mail failed', by: 'a job' },
      { type: 'time given', by: 'a' }
    ])
  ).toBe('signed · Chandra Invented; reply came, mail failed; sent, time given · Ama Invented')
})
