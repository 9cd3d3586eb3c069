import { expect, test } from 'vitest'
import { firstWords } from './first-words.ts'
import type { Matter } from './open-matter.ts'

const told = (what: string | string[]) =>
  firstWords({ submission: { ok: true, value: { answers: { what } } } } as unknown as Pick<Matter, 'submission'>)

test('what happened as it begins, on one line, cut where it is long', () => {
  expect(told(' An invented\n march. ')).toBe('An invented march.')
  expect(told('م'.repeat(80))).toBe(`${'م'.repeat(60)}…`)
})

test('nothing where nothing was told, or it did not open', () => {
  expect(told('  ')).toBe(null)
  expect(told(['a', 'b'])).toBe(null)
  expect(firstWords({ submission: { ok: false, reason: 'unreadable' } })).toBe(null)
})
