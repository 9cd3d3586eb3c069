import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales, m } from '#messages'
import { clockWords, publicClockWords } from './clock-words.ts'

const overdue = { state: 'overdue', dueOn: '2026-11-09', days: 17 } as const
const waiting = { state: 'waiting', dueOn: '2026-12-09', days: 13 } as const

test.each(locales)('in public it is not said in %s that a State is late, nor that anybody waits for it', (locale) => {
  inLocale(locale, () => {
    for (const reading of [overdue, waiting]) {
      const [office, open] = [clockWords(reading, null), publicClockWords(reading, null)]
      expect(open.word).not.toBe(office.word)
      expect(open).toEqual({ ...office, word: open.word })
    }
    const soon = publicClockWords({ ...waiting, days: 3 }, null)
    expect(soon).toMatchObject({ word: publicClockWords(waiting, null).word, shape: 'state-due' })
  })
})

test('what is said of a released answer stays as it is', () => {
  inLocale('en', () => {
    expect(publicClockWords(overdue, null)).toMatchObject({
      word: 'No reply on the public record',
      detail: 'was due 9 November 2026, 17 days ago'
    })
    const late = { state: 'answered-late', dueOn: '2026-11-09', days: 90 } as const
    const part = { ...overdue, part: { answered: 1, asked: 3 } }
    for (const reading of [late, part]) expect(publicClockWords(reading, null)).toEqual(clockWords(reading, null))
    expect(m.countries_clocks_explained()).toContain('released')
  })
})
