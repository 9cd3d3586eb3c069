import { expect, test } from 'vitest'
import { answeredOn } from './answered-on.ts'
import type { OwnReply } from './own.ts'

const questions = [1, 2, 3].map((number) => ({ id: `q${number}`, number, text: 'Why?' }))
const reply = (id: string, receivedOn: string | null, more: Partial<OwnReply> = {}): OwnReply => ({
  id,
  receivedOn,
  form: 'substantive',
  assessment: 'unread',
  publication: 'withheld',
  corrections: [],
  marks: [],
  ...more
})
const filed = (of: string, letter: string, ...numbers: number[]) => ({
  kind: 'answer' as const,
  reply: of,
  answers: numbers.map((number) => ({ letter, number, question: 'Why?', text: 'So.' }))
})
const on = (replies: OwnReply[], ...filings: ReturnType<typeof filed>[]) =>
  Object.fromEntries(answeredOn({ slug: 'a', questions, replies }, filings))

test('until it is read an answer answers what the mission filed it under, of this letter', () => {
  expect(on([reply('r', '2026-02-03')], filed('r', 'a', 1, 2), filed('r', 'b', 3))).toEqual({
    q1: '2026-02-03',
    q2: '2026-02-03'
  })
})

test('once it is read what the office found counts, and the first day of several', () => {
  const marks = [
    { question: 'q1', mark: 'answered' as const },
    { question: 'q2', mark: 'not-answered' as const }
  ]
  const read = reply('r', '2026-02-03', { assessment: 'assessed', marks })
  expect(on([read], filed('r', 'a', 1, 2))).toEqual({ q1: '2026-02-03' })
  const later = [reply('s', '2026-03-01'), read]
  expect(on(later, filed('r', 'a', 1, 2), filed('s', 'a', 1, 2))).toEqual({ q1: '2026-02-03', q2: '2026-03-01' })
})

test('an acknowledgement answers nothing, nor does what came on no known day', () => {
  expect(on([reply('r', '2026-02-03', { form: 'acknowledgement' })], filed('r', 'a', 1))).toEqual({})
  expect(on([reply('r', null)], filed('r', 'a', 1))).toEqual({})
})
