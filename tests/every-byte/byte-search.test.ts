import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ByteSearch } from './byte-search.ts'
import { formsOfBytes, formsOfReceipt, formsOfText } from './forms-of.ts'

const phrase = 'la lanterne était sur l’escalier'
const search = new ByteSearch(formsOfText(phrase).map((form) => ({ name: 'phrase', ...form })))

test.each([
  ['UTF-8', Buffer.from(phrase)],
  ['UTF-16', Buffer.from(phrase, 'utf16le')],
  ['hex', Buffer.from(Buffer.from(phrase).toString('hex'))],
  ['a form', Buffer.from(new URLSearchParams({ what: phrase }).toString())],
  ['an address', Buffer.from(encodeURI(phrase))],
  ...[0, 1, 2, 3].map((before): [string, Buffer] => [
    `base64 behind ${before} bytes`,
    Buffer.from(Buffer.from('x'.repeat(before) + phrase + 'yz').toString('base64url'))
  ])
])('a text is found as %s, and nowhere else', (_, written) => {
  const around = [randomBytes(70_001), randomBytes(9_999)]
  expect(search.in(Buffer.concat([around[0]!, written, around[1]!])).size).toBe(1)
  const damaged = Buffer.from(written)
  damaged[damaged.length >> 1]! ^= 1
  expect(search.in(Buffer.concat([around[0]!, damaged, around[1]!])).size).toBe(0)
})

test('what lies across two pieces of a file is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-search-'))
  const path = join(folder, 'large')
  const bytes = Buffer.alloc(17 * 1024 * 1024)
  for (const at of [8 * 1024 * 1024 - 5, 16 * 1024 * 1024 - 20]) {
    bytes.fill(0).set(Buffer.from(phrase), at)
    writeFileSync(path, bytes)
    expect(search.inFile(path)).toEqual({ found: new Set(['phrase (as it is)']), bytes: bytes.length })
  }
  rmSync(folder, { recursive: true, force: true })
})

test('a receipt is found by any three of its words, joined as a page or a form joins them', () => {
  const words = 'abandon zoo middle river stone cloud paper'.split(' ')
  const receipt = new ByteSearch(formsOfReceipt(words, 3).map((form) => ({ name: 'receipt', ...form })))
  for (const text of ['<b>river</b></li><li><b>stone</b></li><li><b>cloud</b>', 'zoo+middle+river', 'stonecloudpaper'])
    expect(receipt.in(Buffer.from(text)).size).toBeGreaterThan(0)
  expect(receipt.in(Buffer.from('zoo\nmiddle\nstone\ncloud')).size).toBe(0)
})

test('three of the shortest words there are, joined, are found too', () => {
  const shortest = new ByteSearch(
    formsOfReceipt(['zoo', 'cat', 'air'], 3).map((form) => ({ name: 'receipt', ...form }))
  )
  for (let before = 0; before < 12; before++)
    expect(shortest.in(Buffer.from(`${'.'.repeat(before)}zoocatair${'.'.repeat(9)}`)).size).toBe(1)
  expect(shortest.in(Buffer.from('zoocatoir')).size).toBe(0)
})

test('bytes are found in each of their forms', () => {
  const bytes = randomBytes(24)
  const each = formsOfBytes(bytes)
  const found = new ByteSearch(each.map((form) => ({ name: 'file', ...form }))).in(
    Buffer.concat(each.map((form) => form.bytes))
  )
  expect(found.size).toBe(each.length)
})
