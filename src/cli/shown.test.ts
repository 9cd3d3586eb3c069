import { expect, test } from 'vitest'
import { shown } from './shown.ts'

test('nothing that a file holds reaches the terminal as a command', () => {
  expect(shown('a\u001b[31mb\u0007\u009b2J\rc\u202ed')).toBe('a\ufffd[31mb\ufffd\ufffd2J\ufffdc\ufffdd')
  expect(shown('один\tdeux\nثلاثة \u2068四\u2069')).toBe('один\tdeux\nثلاثة \u2068四\u2069')
})
