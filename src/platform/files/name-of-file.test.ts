import { expect, test } from 'vitest'
import { nameOfFile } from './name-of-file.ts'

test.each([
  ['answer.pdf', 'answer.pdf'],
  ['C:\\Users\\Invented Person\\answer.pdf', 'answer.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\r\nc.pdf', 'a b c.pdf'],
  ['rep\u202efdp.exe', 'repfdp.exe'],
  ['\u2066\u200fرد\u2069.pdf', 'رد.pdf'],
  // What joins and parts letters is part of a name.
  ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
  ['half \ud83d of one', 'half of one'],
  ['\u0000', ''],
  ['', '']
])('%j is called %j', (sent, name) => expect(nameOfFile(sent)).toBe(name))

test('a long name is cut between characters, never within one', () => {
  const name = nameOfFile(`a${'📄'.repeat(300)}`)
  expect([[...name].length, name.isWellFormed()]).toEqual([200, true])
})
