import { expect, test } from 'vitest'
import { showing, showingLines } from './showing.ts'

test('what turns a name round is shown as what it is', () => {
  expect(showing('Amal\u202Egpj.exe')).toBe('Amal⟦U+202E⟧gpj.exe')
  expect(showing('a\u0000b\u200Bc\u{E0041}')).toBe('a⟦U+0000⟧b⟦U+200B⟧c⟦U+E0041⟧')
})

test('letters of every script stay, with the joiners that they need', () => {
  for (const name of ['أمل', 'می\u200Cخواهم', 'क्\u200Dष', 'José', '王小明']) expect(showing(name)).toBe(name)
})

test('lines stay lines', () => {
  expect(showingLines('one\r\ntwo\n\tthree\u202E')).toBe('one\r\ntwo\n\tthree⟦U+202E⟧')
})
