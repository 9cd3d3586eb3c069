import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { movedCaret, spliceOf } from './splice.ts'

const texts = fc.string({ unit: 'grapheme', maxLength: 12 })

test('what was typed makes of the text before the text after, and cuts no letter in two', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const text = new Y.Doc().getText('t')
      text.insert(0, before)
      const splice = spliceOf(before, after)
      if (splice) {
        text.delete(splice.at, splice.removed)
        text.insert(splice.at, splice.typed)
      }
      expect(text.toJSON()).toBe(after)
    })
  )
})

test('two letters that share half of their code are told apart', () => {
  expect(spliceOf('a😀b', 'a😁b')).toEqual({ at: 1, removed: 2, typed: '😁' })
  expect(spliceOf('same', 'same')).toBeNull()
})

test('the caret stays before the letter before which it stood', () => {
  expect(movedCaret(3, [{ insert: 'xx' }])).toBe(5)
  expect(movedCaret(3, [{ retain: 4 }, { insert: 'xx' }])).toBe(3)
  expect(movedCaret(3, [{ retain: 1 }, { delete: 1 }])).toBe(2)
  expect(movedCaret(3, [{ retain: 1 }, { delete: 9 }])).toBe(1)
})
