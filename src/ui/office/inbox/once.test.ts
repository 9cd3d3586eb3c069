import { expect, test } from 'vitest'
import { once } from './once.ts'

test('the same words, pressed again, have the same id', () => {
  const note = once()
  expect(note.idOf('asked', 'where?')).toBe(note.idOf('asked', 'where?'))
})

test('other words have another id', () => {
  const note = once()
  const first = note.idOf('asked', 'where?')
  expect(note.idOf('asked', 'when?')).not.toBe(first)
})

test('what is written once more after it was kept is another note', () => {
  const note = once()
  const first = note.idOf('seen')
  note.isKept()
  expect(note.idOf('seen')).not.toBe(first)
})
