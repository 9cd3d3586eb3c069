import { expect, test } from 'vitest'
import { wordAgain, type KeptWord } from './kept-word.ts'

const kept: KeptWord = {
  hash: 'a',
  decision: 'change-proposed',
  words: 'She is safe.',
  changes: { 'facts.items.1': 'An invented wording.' }
}

test('of the same text all stands where it stood; nothing stands where nothing was written', () => {
  const { hash: _, ...form } = kept
  expect(wordAgain(kept, 'a')).toEqual(form)
  expect(wordAgain(null, 'a')).toEqual({ decision: '', words: '', changes: {} })
})
test('of another text that was put meanwhile no wording stands in a place that may be another: she has it in her words', () => {
  const { words, changes } = wordAgain(kept, 'b')
  expect(words).toBe('She is safe.\n\nInformation received · Fact 2\nAn invented wording.')
  expect(changes).toEqual({})
})
