import { expect, test } from 'vitest'
import { notYetFiled } from './already-filed.ts'

// What is answered is invented.
const letter = {
  slug: 'DEMO-AL-PER-7-2026',
  questions: [1, 2].map((number) => ({ id: `q${number}`, number, text: 'Why?' }))
}
const nothing = { text: null, annex: null, untilDay: null, reply: null, answers: [] }
const answer = {
  ...nothing,
  kind: 'answer' as const,
  answers: [
    { letter: letter.slug, number: 1, question: 'Why?', text: 'Because\r\nof it' },
    { letter: 'another', number: 2, question: 'Why?', text: 'For another' }
  ]
}

test('what was filed is not put back, whatever the ends of its lines', () => {
  expect(notYetFiled({ answer_q1: 'Because\nof it ', text: ' ' }, letter, [answer])).toEqual({})
})

test('what she changed, or added, stays with all that stands beside it', () => {
  for (const typed of [
    { answer_q1: 'Because of another' },
    { answer_q1: 'Because\nof it', answer_q2: 'For another' },
    { answer_q1: 'Because\nof it', text: 'Excellency' }
  ] as Record<string, string>[])
    expect(notYetFiled(typed, letter, [answer])).toEqual(typed)
})

test('each act by itself: what was asked and said is gone, and what was not stays', () => {
  const filings = [
    { ...nothing, kind: 'extension' as const, text: 'Two ministries', untilDay: '2027-02-25' as const },
    { ...nothing, kind: 'comment' as const, text: 'For the courts', reply: 'r1' },
    { ...nothing, kind: 'withhold' as const, text: 'A trial' },
    { ...nothing, kind: 'acknowledgement' as const, text: 'It has come' }
  ]
  const typed = {
    until: '2027-02-25',
    extension_reason: 'Two ministries',
    comment_r1: 'For the courts',
    comment_r2: 'For the courts',
    withhold_reason: 'A trial',
    text: 'It has come',
    form: 'acknowledgement'
  }
  expect(notYetFiled(typed, letter, filings)).toEqual({ comment_r2: 'For the courts' })
  const again = { until: '2027-02-25', extension_reason: 'A third one' }
  expect(notYetFiled(again, letter, filings)).toEqual(again)
})

test('the same words are another filing with less or more beside them, of another answer, or as another thing', () => {
  const both = { ...answer, text: 'Excellency' }
  const extension = { ...nothing, kind: 'extension' as const, text: 'Two ministries', untilDay: '2027-02-25' as const }
  const withheld = { ...nothing, kind: 'withhold' as const, text: 'A trial', reply: 'r1' }
  const acknowledged = { ...nothing, kind: 'acknowledgement' as const, text: 'Excellency' }
  for (const [typed, filing] of [
    [{ text: 'Excellency' }, both],
    [{ answer_q1: 'Because\nof it' }, both],
    [{ until: '2027-02-25' }, extension],
    [{ withhold_reason: 'A trial' }, withheld],
    [{ withhold_reason: 'A trial', withhold_reply: 'r2' }, withheld],
    [{ text: 'Excellency', form: 'substantive' }, acknowledged],
    [
      { text: 'Excellency', annex: 'In confidence' },
      { ...answer, answers: [], text: 'Excellency' }
    ],
    [
      { text: 'Excellency', annex: '' },
      { ...answer, answers: [], text: 'Excellency', annex: 'In confidence' }
    ]
  ] as [Record<string, string>, typeof both][])
    expect(notYetFiled(typed, letter, [filing])).toEqual(typed)
  expect(notYetFiled({ withhold_reason: 'A trial', withhold_reply: 'r1' }, letter, [withheld])).toEqual({})
  expect(
    notYetFiled({ text: 'Excellency' }, letter, [
      { ...nothing, kind: 'answer', text: 'Excellency', annex: 'In confidence' }
    ])
  ).toEqual({})
})
