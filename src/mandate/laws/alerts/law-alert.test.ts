import { expect, test } from 'vitest'
import { isAlertToken, isOfAlert } from './law-alert.ts'

test('a law is told to who asked for its State, its theme, or both', () => {
  const law = { state: 'PER', themes: ['association', 'tax'] }
  const told = (state: string | null, theme: string | null) => isOfAlert({ state, theme }, law)
  expect([told('PER', null), told(null, 'tax'), told('PER', 'tax')]).toEqual([true, true, true])
  expect([told('EGY', null), told(null, 'blasphemy'), told('PER', 'blasphemy'), told('EGY', 'tax')]).toEqual([
    false,
    false,
    false,
    false
  ])
})
test('a token is what an address holds, and nothing longer', () =>
  expect(['A'.repeat(32), 'A'.repeat(33), '../x'].map(isAlertToken)).toEqual([true, false, false]))
