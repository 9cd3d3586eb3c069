import { expect, test } from 'vitest'
import { sending } from './sending.ts'

test('the same sent again goes under the same id, until it is known to be kept', () => {
  const form = sending()
  const first = form.idOf({ reason: 'danger-over', words: '' })
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(form.idOf({ reason: 'danger-over', words: '' })).toBe(first)
  form.renew()
  expect(form.idOf({ reason: 'danger-over', words: '' })).not.toBe(first)
})

test('other words go under another id, and no two forms under one', () => {
  const form = sending()
  const first = form.idOf({ words: 'one' })
  expect(form.idOf({ words: 'two' })).not.toBe(first)
  expect(sending().idOf({ words: 'one' })).not.toBe(first)
})
