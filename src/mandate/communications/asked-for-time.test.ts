import { expect, test } from 'vitest'
import { askedForTime, isAnswerTo, whyNotAgain, type TimeRequest } from './asked-for-time.ts'

const asked: TimeRequest = {
  filing: 'a',
  filedAt: new Date('2026-03-02T09:00:00Z'),
  until: '2026-05-01',
  answers: []
}
const told = { filing: 'a', askedOn: '2026-03-02', until: '2026-05-01', given: null, refused: null }
const no = { onDay: '2026-03-03', untilDay: null, reason: 'urgent', words: null } as const
const yes = { onDay: '2026-03-05', untilDay: '2026-04-10', reason: null, words: null }

test('nobody asked: nothing stands', () => {
  expect(askedForTime([])).toBeNull()
})
test('it stands until it is given, be it another day, or refused; and what was refused may be given after all', () => {
  expect(askedForTime([asked])).toEqual({ ...told, state: 'asked' })
  expect(askedForTime([{ ...asked, answers: [yes] }])).toEqual({ ...told, state: 'granted', given: '2026-04-10' })
  expect(askedForTime([{ ...asked, answers: [no] }])).toEqual({
    ...told,
    state: 'refused',
    refused: { onDay: '2026-03-03', reason: 'urgent', words: null }
  })
  expect(askedForTime([{ ...asked, answers: [no, yes] }])).toMatchObject({ state: 'granted', refused: null })
})
test('of several the last counts, on the same day too', () => {
  const again = { ...asked, filing: 'b', filedAt: new Date('2026-03-02T10:00:00Z'), until: '2026-06-01' }
  expect(askedForTime([again, { ...asked, answers: [no] }])).toEqual({
    ...told,
    filing: 'b',
    until: '2026-06-01',
    state: 'asked'
  })
})
test.each([
  // Geneva is an hour ahead of UTC in winter, two in summer.
  ['2026-01-31T22:59:59Z', '2026-01-31'],
  ['2026-01-31T23:00:00Z', '2026-02-01'],
  ['2026-07-31T21:59:59Z', '2026-07-31'],
  ['2026-07-31T22:00:00Z', '2026-08-01']
])('what is filed at %s is asked for on %s, the day in Geneva', (at, day) => {
  const one = askedForTime([{ ...asked, filedAt: new Date(at) }])!
  expect(one.askedOn).toBe(day)
  expect([isAnswerTo(one, day), isAnswerTo(one, '2026-01-30')]).toEqual([true, false])
})

test('not while one waits, nor after the second refusal; what was refused and then given counts as given', () => {
  const at = (hour: number, answers: TimeRequest['answers']): TimeRequest => ({
    filing: String(hour),
    filedAt: new Date(Date.UTC(2026, 2, 2, hour)),
    until: '2026-05-01',
    answers
  })
  expect(whyNotAgain([])).toBeNull()
  expect(whyNotAgain([at(1, [])])).toBe('time-asked-already')
  expect(whyNotAgain([at(1, [no])])).toBeNull()
  expect(whyNotAgain([at(1, [no]), at(2, [])])).toBe('time-asked-already')
  expect(whyNotAgain([at(1, [no]), at(2, [no])])).toBe('time-refused-twice')
  expect(whyNotAgain([at(1, [no]), at(2, [no, yes])])).toBeNull()
  expect(whyNotAgain([at(1, [no]), at(2, [yes]), at(3, [no])])).toBe('time-refused-twice')
})
