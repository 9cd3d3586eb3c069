import { expect, test } from 'vitest'
import { mostSeq } from '#mandate/intake/payloads.ts'
import type { Matter } from './open-matter.ts'
import { nextSeq, sawNotes } from './seq.ts'

const note = (seq: number | undefined, authorship = 'signed') =>
  ({ opened: { ok: true, authorship, value: { seq } } }) as unknown as Matter['notes'][number]

test('of what this tab did not open there is no number', () => expect(nextSeq('unopened')).toBe(null))

test('each note has one more than the highest that was seen, or was sealed here', () => {
  sawNotes('a', [note(undefined), note(4), note(2)])
  expect([nextSeq('a'), nextSeq('a')]).toEqual([5, 6])
  sawNotes('a', [note(4)])
  expect(nextSeq('a')).toBe(7)
  sawNotes('empty', [])
  expect(nextSeq('empty')).toBe(1)
})

test('a number that no key speaks for counts for nothing, and none is passed that a note may hold', () => {
  sawNotes('b', [note(70, 'not-good')])
  expect(nextSeq('b')).toBe(1)
  sawNotes('b', [note(mostSeq)])
  expect(nextSeq('b')).toBe(mostSeq)
})
