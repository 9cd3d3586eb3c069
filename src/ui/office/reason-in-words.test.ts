import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { takenBack } from '#mandate/consents/hold-back.ts'
import { languages } from '#mandate/languages.ts'
import { reasonInWords } from './reason-in-words.ts'

test.each(languages)('what a consent that was taken back held is told in words, in %s', (lang) =>
  inLocale(lang, () => {
    expect(reasonInWords(takenBack)).not.toContain(takenBack)
    expect(reasonInWords('a later day')).toBe('a later day')
  })
)
