import { expect, test } from 'vitest'
import type { SealedNote } from '../intake/payloads.ts'
import { lastTold, promiseState } from './last-told.ts'

const told = (on: string, number: number, note: Partial<SealedNote>) => ({
  on,
  number,
  note: { v: 1 as const, kind: 'stage-told' as const, on, ...note }
})

test('before the office has told anything, she reads that it has arrived, and by when it is read', () => {
  expect(lastTold([], '2026-03-06')).toEqual({
    stage: 'received',
    on: '2026-03-06',
    byOffice: false,
    next: { what: 'being-read', by: '2026-03-13' },
    writtenSince: null
  })
})

test('who was written to before any stage was told reads that it is being read, since then', () => {
  const notes = [told('2026-03-09', 1, { kind: 'message-sent' }), told('2026-03-10', 2, { kind: 'message-sent' })]
  expect(lastTold(notes, '2026-03-06')).toEqual({
    stage: 'being-read',
    on: '2026-03-10',
    byOffice: true,
    next: { what: 'decision', by: '2026-03-31' },
    writtenSince: null
  })
})

test('the last stage counts, within one day by its place, with the day that was promised then', () => {
  const notes = [
    told('2026-03-09', 3, { stage: 'taken-up', by: '2026-05-20' }),
    told('2026-03-09', 2, { stage: 'being-read' }),
    told('2026-03-08', 1, { stage: 'more-asked' }),
    told('2026-03-10', 4, { kind: 'message-sent', text: 'invented' }),
    told('2026-03-12', 0, { kind: 'note', text: 'of the office' })
  ]
  expect(lastTold(notes, '2026-03-06')).toEqual({
    stage: 'taken-up',
    on: '2026-03-09',
    byOffice: true,
    next: { what: 'news-when-safe', by: '2026-05-20' },
    writtenSince: '2026-03-10'
  })
})

test('a stage that no page knows is passed over; what is over promises nothing', () => {
  const notes = [told('2026-03-09', 1, { stage: 'declined' }), told('2026-03-10', 2, { stage: 'of-another-version' })]
  expect(lastTold(notes, '2026-03-06')).toMatchObject({ stage: 'declined', next: null })
  expect(promiseState(lastTold(notes, '2026-03-06'), '2030-01-01')).toBe('none')
})

test.each([
  ['2026-03-12', 'waiting'],
  ['2026-03-13', 'due'],
  ['2026-03-14', 'overdue']
])('promised by 13 March, on %s it is %s', (today, state) => {
  expect(promiseState(lastTold([], '2026-03-06'), today)).toBe(state)
})

test('where it hangs on her answer, no day passes', () => {
  const last = lastTold([told('2026-03-09', 1, { stage: 'more-asked' })], '2026-03-06')
  expect(last.next).toEqual({ what: 'your-answer', by: null })
  expect(promiseState(last, '2030-01-01')).toBe('none')
})
