import { describe, expect, it } from 'vitest'
import { sealedLength } from '#platform/sealing/seal.ts'
import { deskClasses, deskLimits } from './desk-limits.ts'
import {
  addEntry,
  changeEntry,
  fits,
  mergeEntries,
  putBack,
  readList,
  removeEntry,
  type DeskEntry
} from './desk-list.ts'
import { answerSize } from '../return/return-answer.ts'

// The labels are invented.
const entry = (n: number, more: Partial<DeskEntry> = {}): DeskEntry => ({
  receipt: String(n).padStart(22, 'A'),
  label: `label ${n}`,
  on: '2026-06-01',
  note: '',
  ...more
})
const [one, two, three] = [entry(1), entry(2), entry(3)]

describe('a list', () => {
  it('has each receipt once, the newest first, each with a label', () => {
    expect(addEntry([one], two)).toEqual([two, one])
    expect(addEntry([one], entry(1, { label: 'another' }))).toBe('there-already')
    expect(addEntry([], entry(1, { label: '' }))).toBe('no-label')
    expect(changeEntry([one, two], two.receipt, { label: 'new' })).toEqual([one, { ...two, label: 'new' }])
    expect(changeEntry([one], one.receipt, { label: '' })).toBe('no-label')
  })

  it('what was taken out is put back where it was, once', () => {
    const less = removeEntry([one, two, three], two.receipt)
    expect(less).toEqual([one, three])
    expect(putBack(less, two, 1)).toEqual([one, two, three])
    expect(putBack([one, two], two, 0)).toBe('there-already')
    expect(putBack([], two, 5)).toEqual([two])
  })

  it('ends at as many as are allowed, and where the largest class is full', () => {
    const many = Array.from({ length: deskLimits.receipts }, (_, n) => entry(n))
    expect(fits(many)).toBe(true)
    expect(addEntry(many, entry(9999))).toBe('too-many')
    const long = Array.from({ length: 150 }, (_, n) => entry(n, { note: 'ж'.repeat(350) }))
    expect(addEntry(long.slice(1), long[0]!)).toBe('no-room')
    // Two hundred with a label of forty Arabic letters and a note of as many have room.
    const arabic = { label: 'ب'.repeat(40), note: 'ب'.repeat(40) }
    expect(fits(Array.from({ length: 200 }, (_, n) => entry(n, arabic)))).toBe(true)
  })

  it('of the largest class goes into one answer', () => {
    expect(sealedLength(Math.max(...deskClasses), 1)).toBeLessThan(answerSize - 100)
  })

  it('is believed nothing that is no list', () => {
    const list = { v: 1, edition: 3, on: '2026-06-01', entries: [one] }
    expect(readList(list)).toEqual(list)
    for (const wrong of [
      null,
      'list',
      { ...list, v: 2 },
      { ...list, edition: '3' },
      { ...list, on: 'today' },
      { ...list, entries: {} },
      { ...list, entries: [{ ...one, receipt: 'short' }] },
      { ...list, entries: [{ ...one, on: undefined }] },
      { ...list, entries: [{ ...one, label: 3 }] }
    ])
      expect(readList(wrong)).toBeNull()
    expect(readList({ ...list, entries: [{ ...one, script: 'x' }] })?.entries).toEqual([one])
  })
})

describe('two windows that changed the same list', () => {
  it('have both what each added', () => {
    expect(mergeEntries([one], [two, one], [three, one])).toEqual([two, three, one])
    expect(mergeEntries([], [one], [one])).toEqual([one])
  })

  it('what one took out goes, but not what the other changed meanwhile', () => {
    expect(mergeEntries([one, two], [two], [one, two])).toEqual([two])
    expect(mergeEntries([one, two], [one, two], [two])).toEqual([two])
    const changed = { ...one, note: 'answered' }
    expect(mergeEntries([one, two], [two], [changed, two])).toEqual([changed, two])
    expect(mergeEntries([one, two], [changed, two], [two])).toEqual([changed, two])
    expect(mergeEntries([one, two], [two], [two])).toEqual([two])
  })

  it('what one renamed is renamed; where both did, hers of this window, and the other stands in the note', () => {
    expect(mergeEntries([one], [{ ...one, label: 'mine' }], [one])[0]!.label).toBe('mine')
    expect(mergeEntries([one], [one], [{ ...one, label: 'theirs' }])[0]!.label).toBe('theirs')
    expect(mergeEntries([one], [{ ...one, label: 'mine' }], [{ ...one, note: 'theirs' }])).toEqual([
      { ...one, label: 'mine', note: 'theirs' }
    ])
    expect(
      mergeEntries([one], [{ ...one, label: 'mine', note: 'a' }], [{ ...one, label: 'theirs', note: 'b' }])
    ).toEqual([{ ...one, label: 'mine', note: 'a · b · theirs' }])
  })

  it('a receipt that was changed here for a new one stands once, and is not lost', () => {
    const renewed = { ...one, receipt: entry(7).receipt }
    expect(mergeEntries([one, two], [renewed, two], [three, one, two])).toEqual([renewed, three, two])
  })
})
