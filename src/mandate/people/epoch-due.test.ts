import { expect, test } from 'vitest'
import { epochDue } from './epoch-due.ts'

const due = (today: string, holders = ['a', 'recovery'], trusted = ['a']) =>
  epochDue('2026-01-01', holders, trusted, today)

test('an epoch lasts ninety days; from the ninety-first on another is due', () => {
  expect(due('2026-04-01')).toBeNull()
  expect(due('2026-04-02')).toBe('quarter')
})

test('another is due as soon as somebody holds it who is trusted no more', () => {
  expect(due('2026-01-02', ['a', 'b', 'recovery'])).toBe('officer-left')
  expect(due('2026-01-02', ['a', 'recovery'], ['a', 'b'])).toBeNull()
})
