import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, locales } from '#messages'
import { error } from '#mandate/result.ts'
import { errorsOfEntry } from './errors-of-entry.ts'

const states = new Map([
  ['KEN', { name: 'Kenya' }],
  ['PER', { name: 'Peru' }]
])

test('whoever mistypes a subject is told which, and not to load the page anew, which would lose the rest', () => {
  const [one] = errorsOfEntry([error('not-found', 'recommendation')], states, { recommendation: 'nosuch' })
  expect(one).toMatchObject({ field: 'recommendation', code: 'not-in-register' })
  expect(errorSentence(one!)).toContain('“nosuch”')
  expect(errorSentence(one!)).not.toContain('anew')
})

test('what is not of a field stays as it is', () => {
  const errors = [error('not-found', 'kind'), error('required', 'on')]
  expect(errorsOfEntry(errors, states, { on: '' })).toEqual(errors)
})

test('a State is called by its name, not by its code', () => {
  const errors = [
    error('recommendation-to-another-state', 'state', { state: 'KEN', value: 'PER' }),
    error('measure-of-another-state', 'state', { state: '', value: 'PER' })
  ]
  for (const locale of locales)
    for (const one of errors) {
      const sentence = inLocale(locale, () => errorSentence(errorsOfEntry([one], states)[0]!))
      expect([locale, sentence]).toEqual([locale, expect.stringContaining('Peru')])
      expect(sentence).not.toMatch(/KEN|PER/)
    }
})

test('two days of a refusal are written in one way, each as exactly as it is known', () => {
  const say = (locale: (typeof locales)[number], value: string, other: string) =>
    inLocale(locale, () =>
      errorSentence(errorsOfEntry([error('day-before-other', 'on', { value, other })], states)[0]!)
    )
  expect(say('en', '2026-11-01', '2026-11-10')).toContain('1 November 2026 is before 10 November 2026')
  expect(say('en', '2016-03', '2016-10')).toContain('March 2016 is before October 2016')
  expect(say('fr', '2026-11-01', '2026-11-10')).toContain('1er novembre 2026 est antérieur à 10 novembre 2026')
  for (const locale of locales)
    expect([locale, say(locale, '2026-11-01', '2026-11')]).not.toEqual([locale, expect.stringMatching(/2026-/)])
})
