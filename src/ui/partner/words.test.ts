import { expect, test } from 'vitest'
import { publicPathOf } from './words.ts'

test('what was let through is led to at its own page, not at a place in a list that goes on', () => {
  const of = (kind: string) => publicPathOf({ kind, id: 'brought', subject: 'about' })
  expect(of('protective-action')).toBe('protective-work/brought')
  expect(of('focal-point-meeting')).toBe('protective-work/brought')
  expect(of('assessment')).toBe('recommendations/about')
  expect(of('bill-tip')).toBe('laws/brought')
  expect(of('action-step')).toBe(null)
})
