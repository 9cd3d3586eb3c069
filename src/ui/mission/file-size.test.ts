import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { fileSize } from './file-size.ts'

test('a file of a few bytes is told in bytes, a larger one in kilobytes, in each language', () => {
  expect(inLocale('en', () => [4, 999, 1000, 1500].map(fileSize))).toEqual(['4 bytes', '999 bytes', '1 kB', '1.5 kB'])
  expect(inLocale('fr', () => fileSize(4))).toMatch(/^4\s(octets|o)$/)
  for (const locale of locales)
    expect([locale, inLocale(locale, () => fileSize(4))]).toEqual([locale, expect.stringMatching(/^[4٤]\s?\p{L}+$/u)])
})
