import { expect, test } from 'vitest'
import type { SealedNote } from '../intake/payloads.ts'
import { asWrittenBy } from './as-written-by.ts'

const told: SealedNote = { v: 1, kind: 'stage-told', on: '2026-03-02', stage: 'declined', by: '2026-04-02', text: 'x' }

test('what an officer who holds keys noted stands as it is', () => {
  for (const role of ['case-officer', 'rapporteur', 'operator']) expect(asWrittenBy(role, told)).toBe(told)
})

test('a guest and a translator write one kind of note, whatever they sealed', () => {
  expect(asWrittenBy('guest', told)).toEqual({ v: 1, kind: 'guest-note', on: '2026-03-02', text: 'x' })
  expect(asWrittenBy('translator', told)).toEqual({ v: 1, kind: 'translation', on: '2026-03-02', text: 'x' })
})
