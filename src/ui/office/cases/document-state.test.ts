import { expect, test } from 'vitest'
import { error } from '#mandate/result.ts'
import { isAnswered } from './document-state.ts'

test('who is signed out is not told that a connection is missing', () => {
  expect(isAnswered({ saving: 'offline', errors: [error('signed-out')] })).toBe(true)
  expect(isAnswered({ saving: 'offline', errors: [error('no-connection')] })).toBe(false)
  expect(isAnswered({ saving: 'saved', errors: [] })).toBe(false)
})
