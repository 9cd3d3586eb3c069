import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256, toBase64url } from '../sealing/bytes.ts'
import { openPart, partSize, planParts } from '../sealing/files.ts'
import { makeIdentity } from '../sealing/identity.ts'
import { FileTooLarge, sealStream } from './seal-stream.ts'

const identity = await makeIdentity()
const file = 'a-file'

async function* pieces(bytes: Uint8Array, size: number) {
  // Each chunk is its own: what seals may overwrite what it holds, never what it was given.
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size))
}

async function seal(bytes: Uint8Array, chunk: number, most = 30_000_000) {
  const kept: Uint8Array[] = []
  const sealed = await sealStream(pieces(bytes, chunk), {
    file,
    recipient: identity.recipient,
    most,
    write: async (part) => void kept.push(part.sealed)
  })
  return { sealed, kept }
}

describe.each([
  ['nothing', 0, 10],
  ['a few bytes', 11, 4],
  ['exactly a part', partSize, 65_536],
  ['a byte more than a part', partSize + 1, 1_000_000],
  ['two parts and more', 2 * partSize + 77_777, 3_000_001]
])('%s', (_, size, chunk) => {
  test('opens to what came, in the parts that a browser would make', async () => {
    const bytes = randomBytes(size)
    const { sealed, kept } = await seal(bytes, chunk)
    expect(sealed.size).toBe(size)
    expect(sealed.sha256).toBe(toBase64url(sha256(bytes)))
    expect(sealed.parts.map(({ index }) => index)).toEqual(planParts(size).map(({ index }) => index))
    const opened = await Promise.all(
      kept.map((part, index) => openPart(part, identity.secret, { file, index, sha256: sealed.parts[index]!.sha256 }))
    )
    expect(Buffer.concat(opened).equals(bytes)).toBe(true)
    expect(sealed.sealedBytes).toBe(kept.reduce((sum, part) => sum + part.length, 0))
  })
})

test('its content says what it is, and its size may not be told from the sealed form', async () => {
  expect((await seal(Buffer.from('%PDF-1.4 and so on'), 3)).sealed.type).toBe('application/pdf')
  const lengths = await Promise.all(
    [1, 100, 4000].map(async (size) => (await seal(randomBytes(size), 50)).kept[0]!.length)
  )
  expect(new Set(lengths).size).toBe(1)
})

test('more than the limit is refused before it is sealed', async () => {
  await expect(seal(randomBytes(1001), 100, 1000)).rejects.toThrow(FileTooLarge)
  expect((await seal(randomBytes(1000), 100, 1000)).sealed.size).toBe(1000)
})
