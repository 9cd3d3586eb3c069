import { expect, test } from 'vitest'
import { translationOf, type TranslationFacts } from './translation.ts'

const policy = { reads: ['en', 'fr', 'es'], days: 14 }
const at = (facts: Partial<TranslationFacts>, today = '2026-03-15') =>
  translationOf({ form: 'substantive', language: null, said: null, come: [], ...facts }, policy, today)

test('what the office reads needs none; another language, or a reply that waits for one, does', () => {
  expect(at({ language: 'fr' })).toEqual({ state: 'not-needed', on: null, by: null })
  expect(at({})).toEqual({ state: 'not-needed', on: null, by: null })
  expect(at({ language: 'ru' })).toEqual({ state: 'to-ask' })
  expect(at({ form: 'awaiting-translation' })).toEqual({ state: 'to-ask' })
})

test('what an officer said comes before, with who and when', () => {
  const said = { word: 'not-needed', on: '2026-03-01', by: 'anna' } as const
  expect(at({ language: 'ru', said })).toEqual({ state: 'not-needed', on: '2026-03-01', by: 'anna' })
})

test.each([
  ['the day before', '2026-03-14', false],
  ['the last day', '2026-03-15', false],
  ['the day after', '2026-03-16', true]
])('asked for, it is overdue after its days: %s', (_, today, isOverdue) => {
  const said = { word: 'asked', on: '2026-03-01', by: 'anna' } as const
  expect(at({ language: 'ru', said }, today)).toEqual({
    state: 'asked',
    on: '2026-03-01',
    by: 'anna',
    dueOn: '2026-03-15',
    isOverdue
  })
})

test('one that is there counts before all that was said', () => {
  const said = { word: 'asked', on: '2026-03-01', by: 'anna' } as const
  expect(at({ form: 'awaiting-translation', said, come: [{ on: '2026-03-09', by: null }] })).toEqual({
    state: 'come',
    on: '2026-03-09',
    by: null
  })
})
