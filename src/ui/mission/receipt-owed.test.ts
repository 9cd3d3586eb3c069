import { expect, test } from 'vitest'
import { receiptOwed } from './receipt-owed.ts'

test('that a letter has come is asked until it is said, or an answer says so', () => {
  for (const filed of [[], ['extension', 'withhold']]) expect(receiptOwed('transmitted', filed)).toBe('to-confirm')
  for (const kind of ['answer', 'acknowledgement']) expect(receiptOwed('transmitted', [kind])).toBe('by-filing')
  expect(receiptOwed('receipt-confirmed', ['answer'])).toBe('confirmed')
  expect(receiptOwed('returned', [])).toBe(null)
})
