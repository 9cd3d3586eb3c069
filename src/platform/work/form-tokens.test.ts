import { expect, test } from 'vitest'
import { openFormTokens } from './form-tokens.ts'

const key = new Uint8Array(32).fill(7)
const at = (hours: number) => new Date(Date.UTC(2026, 5, 1, 12, 30) + hours * 3_600_000)

test('it holds for a day, over a new start too, and says no closer when the page was opened', () => {
  const token = openFormTokens(key).make(at(0))
  const tokens = openFormTokens(key)
  expect([0, 24, 25].map((hours) => tokens.holds(token, at(hours)))).toEqual([true, true, false])
  const until = (text: string) => text.split('.')[0]
  expect(until(tokens.make(at(0.4)))).toBe(until(token))
  expect(tokens.make(at(0))).not.toBe(token)
})

test('none that somebody else made holds', () => {
  const token = openFormTokens(key).make(at(0))
  const tokens = openFormTokens(key)
  const later = token.replace(/^[^.]+/, (until) => (Number.parseInt(until, 36) + 1).toString(36))
  const other = openFormTokens(new Uint8Array(32)).make(at(0))
  for (const text of [later, other, `${token}x`, token.slice(0, -1), '', 'x'.repeat(45)])
    expect(tokens.holds(text, at(0)), text).toBe(false)
})

test('it serves one report, however often that one comes, and no other', () => {
  const tokens = openFormTokens(key)
  const token = tokens.make(at(0))
  expect(tokens.isSpent(token)).toBe(false)
  expect(['one', 'one', 'other', 'one'].map((id) => tokens.spend(token, id, at(1)))).toEqual([true, true, false, true])
  expect(tokens.isSpent(token)).toBe(true)
})

test('what is remembered has its bound, and goes with its day', () => {
  const tokens = openFormTokens(key, 2)
  const [first, second, third] = [1, 2, 3].map(() => tokens.make(at(0)))
  for (const one of [first, second, third]) expect(tokens.spend(one!, 'a', at(0))).toBe(true)
  expect(tokens.spend(third!, 'b', at(0))).toBe(false)
  expect(tokens.spend(second!, 'b', at(0))).toBe(false)
  expect(tokens.spend(first!, 'b', at(0))).toBe(true)
})
