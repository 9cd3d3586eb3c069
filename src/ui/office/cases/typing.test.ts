import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { askedByKeys, typingIn } from './typing.ts'

/** One text in two tabs that tell each other. */
function twoTabs() {
  const [hers, his] = [new Y.Doc(), new Y.Doc()]
  hers.on('update', (update, origin) => origin !== 'told' && Y.applyUpdate(his, update, 'told'))
  his.on('update', (update, origin) => origin !== 'told' && Y.applyUpdate(hers, update, 'told'))
  return { text: hers.getText('t'), her: typingIn(hers.getText('t')), him: typingIn(his.getText('t')) }
}

test('what she typed is taken back and comes again; what he typed between stays', () => {
  const { text, her, him } = twoTabs()
  her.type('The road was closed.')
  him.type('At noon. The road was closed.')
  her.undo()
  expect(text.toJSON()).toBe('At noon. ')
  her.redo()
  expect(text.toJSON()).toBe('At noon. The road was closed.')
  him.undo()
  expect(text.toJSON()).toBe('The road was closed.')
})

test('what stood there before she came is not hers to take back', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'Before.')
  const { undo, type } = typingIn(doc.getText('t'))
  undo()
  expect(doc.getText('t').toJSON()).toBe('Before.')
  type('')
  undo()
  expect(doc.getText('t').toJSON()).toBe('Before.')
})

test.each([
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'z' }, null],
  // An Alt key that gives a letter on many keyboards.
  [{ key: 'z', ctrlKey: true, altKey: true }, null],
  [{ key: 'y', ctrlKey: true, shiftKey: true }, null]
])('%o asks for %s', (keys, asked) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  expect(askedByKeys({ ...none, ...keys } as KeyboardEvent)).toBe(asked)
})
