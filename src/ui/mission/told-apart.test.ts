import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { answerCalled } from './told-apart.ts'

const filing = (id: string, reply: string, kind: 'answer' | 'comment' | 'extension' = 'answer') => ({ id, reply, kind })

test('answers of one day are called by the reference on their receipt, and never by that of a comment', () => {
  const replies = [
    { id: 'r1', receivedOn: '2026-05-03' },
    { id: 'r2', receivedOn: '2026-05-03' },
    { id: 'r3', receivedOn: '2026-05-04' }
  ]
  const filings = [filing('dddddddd-4', 'r1', 'comment'), filing('aaaaaaaa-1', 'r1'), filing('bbbbbbbb-2', 'r2')]
  expect(inLocale('en', () => replies.map((reply) => answerCalled(reply, replies, filings)))).toEqual([
    'Answer of 3 May 2026, reference \u2066863-311-530-39\u2069',
    'Answer of 3 May 2026, reference \u2066149-642-683-76\u2069',
    'Answer of 4 May 2026'
  ])
})

test('a request for time is no answer, and is called what it is', () => {
  const replies = [{ id: 'r1', receivedOn: '2026-05-03' }]
  const filings = [filing('aaaaaaaa-1', 'r1', 'extension')]
  const [said] = inLocale('en', () => replies.map((reply) => answerCalled(reply, replies, filings)))
  expect(said).toBe('Request for more time, 3 May 2026')
})
