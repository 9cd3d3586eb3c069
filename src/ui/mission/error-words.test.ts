import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { errorWords } from './error-words.ts'

test('what was too large or could not be read is not called a failure of ours, and asks for no number that there is not', () => {
  for (const locale of locales)
    inLocale(locale, () => {
      const failed = errorWords(500, 'abcd1234')
      expect(failed.text).toContain('abcd1234')
      for (const status of [413, 415]) {
        const { title, text } = errorWords(status, undefined)
        expect([locale, status, title]).not.toEqual([locale, status, failed.title])
        expect(text).not.toContain(failed.text.slice(0, 12))
      }
    })
})
