import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import type { WholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { timelineOf } from './say-timeline.ts'

// Letter and persons are invented.
const whole = {
  letter: { delivery: 'transmitted', sentOn: '2026-03-01', sentPrecision: 'day' },
  addressees: [
    {
      id: 'peru',
      deliveries: [],
      reminders: [],
      events: [
        { kind: 'extension', onDay: '2026-03-09', untilDay: '2026-07-01', reason: 'asked for' },
        { kind: 'pause', onDay: '2026-03-10', untilDay: null, reason: 'no post' }
      ]
    }
  ],
  timeRequests: [
    {
      addressee: 'peru',
      answers: [{ onDay: '2026-03-12', untilDay: null, reason: 'urgent', words: null }]
    }
  ],
  timeAnswers: [
    { addressee: 'other', onDay: '2026-03-09', untilDay: '2026-07-01', by: 'bo' },
    { addressee: 'peru', onDay: '2026-03-09', untilDay: '2026-07-01', by: 'ama' },
    { addressee: 'peru', onDay: '2026-03-12', untilDay: null, by: 'bo' }
  ],
  replies: [
    {
      receivedOn: '2026-03-09',
      receivedPrecision: 'day',
      form: 'extension-request',
      addressees: ['peru'],
      settled: [],
      corrections: []
    }
  ],
  steps: [],
  corrections: []
} as unknown as WholeLetter

test('more time stands after the request of that day, with who gave it; so does a refusal', () => {
  const told = inLocale('en', () => timelineOf(whole, () => 'Peru'))
  expect(told.map(({ day, by }) => [day, by])).toEqual([
    ['1 March 2026', null],
    ['9 March 2026', null],
    ['9 March 2026', 'ama'],
    ['10 March 2026', null],
    ['12 March 2026', 'bo']
  ])
  expect(told[1]!.text).toMatch(/^Reply/)
})
