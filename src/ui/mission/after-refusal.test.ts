import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { locales } from '#messages'
import { afterRefusal } from './after-refusal.ts'

const waiting = { state: 'waiting', dueOn: '2026-04-03', days: 3 } as const
const overdue = { state: 'overdue', dueOn: '2026-04-03', days: -3 } as const

test('of a day that has passed it is not said that it stands, nor that anything is to be filed by it', () => {
  expect(inLocale('en', () => afterRefusal(waiting, 'time-refused-twice'))).toMatch(
    /^The day due stands: 3 April 2026\./
  )
  const late = inLocale('en', () => afterRefusal(overdue, 'time-refused-twice'))
  expect(late).toMatch(/^The day due was 3 April 2026\. .* counts as late\. .* not asked for a third time/)
  expect(late).not.toMatch(/stands|by the day/)
})

test('after one refusal it may be asked once more, in each language', () => {
  expect(inLocale('en', () => afterRefusal(overdue, null))).toMatch(/You may ask once more\.$/)
  expect(new Set(locales.map((one) => inLocale(one, () => afterRefusal(overdue, null)))).size).toBe(locales.length)
})
