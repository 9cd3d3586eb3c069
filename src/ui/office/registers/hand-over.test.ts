import { expect, test } from 'vitest'
import { handOver } from './hand-over.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('what is left for another page is taken once', () => {
  const said = handOver<string>()
  said.keepBy(plain, 'a body')
  expect([said.take(), said.take()]).toEqual(['a body', null])
})

test('a link that opens another tab leaves nothing here, where a form of the same kind would fill itself with it later', () => {
  const said = handOver<string>()
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
    said.keepBy({ ...plain, [key]: true }, 'a body')
    expect(said.take()).toBeNull()
  }
})
