import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { answerCalled, numberToTell } from './told-apart.ts'

const filing = (
  id: string,
  at: string,
  reply: string | null = null,
  kind: 'answer' | 'comment' | 'extension' = 'answer'
) => ({
  id,
  filedAt: new Date(at),
  reply,
  kind
})

test('filings of one day are told apart by the beginning of their numbers, and one alone by its day', () => {
  const filings = [
    filing('aaaaaaaa-1', '2026-05-03T08:00:00Z'),
    filing('bbbbbbbb-2', '2026-05-03T09:00:00Z'),
    filing('cccccccc-3', '2026-05-04T09:00:00Z')
  ]
  expect(filings.map((one) => numberToTell(one, filings))).toEqual(['aaaaaaaa', 'bbbbbbbb', null])
})

test('a day is Geneva’s: what was filed after its midnight is of the next one', () => {
  const filings = [filing('aaaaaaaa-1', '2026-05-03T21:00:00Z'), filing('bbbbbbbb-2', '2026-05-03T23:00:00Z')]
  expect(filings.map((one) => numberToTell(one, filings))).toEqual([null, null])
})

test('answers of one day are called by the number of their receipt, and never by that of a comment', () => {
  const replies = [
    { id: 'r1', receivedOn: '2026-05-03' },
    { id: 'r2', receivedOn: '2026-05-03' },
    { id: 'r3', receivedOn: '2026-05-04' }
  ]
  const filings = [
    filing('dddddddd-4', '2026-05-05T09:00:00Z', 'r1', 'comment'),
    filing('aaaaaaaa-1', '2026-05-03T08:00:00Z', 'r1'),
    filing('bbbbbbbb-2', '2026-05-03T09:00:00Z', 'r2')
  ]
  expect(inLocale('en', () => replies.map((reply) => answerCalled(reply, replies, filings)))).toEqual([
    'Answer of 3 May 2026, number aaaaaaaa',
    'Answer of 3 May 2026, number bbbbbbbb',
    'Answer of 4 May 2026'
  ])
})

test('a request for time is no answer, and is called what it is', () => {
  const replies = [{ id: 'r1', receivedOn: '2026-05-03' }]
  const filings = [filing('aaaaaaaa-1', '2026-05-03T08:00:00Z', 'r1', 'extension')]
  const [said] = inLocale('en', () => replies.map((reply) => answerCalled(reply, replies, filings)))
  expect(said).toBe('Request for more time, 3 May 2026')
})
