import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { concat, randomBytes, sha256, toBase64url } from './bytes.ts'
import { openPart, paddedSize, partSize, planParts, sealPart, sha256Stream } from './files.ts'
import { makeIdentity, type Identity } from './identity.ts'
import { sealBytes } from './seal.ts'

let office: Identity
beforeAll(async () => {
  office = await makeIdentity()
})
const at = (index: number) => ({ file: 'f1', index })

describe('a part of a file', () => {
  it('opens in its place', async () => {
    const bytes = concat(randomBytes(60_000), randomBytes(10_000))
    const sealed = await sealPart(bytes, office.recipient, { ...at(3), padTo: 80_000 })
    expect(await openPart(sealed, office.secret, at(3))).toEqual(bytes)
    const expected = toBase64url(sha256(sealed))
    expect(await openPart(sealed, [office.secret], { ...at(3), sha256: expected })).toEqual(bytes)
  })

  it('tells when it is out of order, of another file, altered, of another sender or not for one', async () => {
    const sealed = await sealPart(randomBytes(1000), office.recipient, at(0))
    const open = (part: Uint8Array, place: Parameters<typeof openPart>[2]) => openPart(part, office.secret, place)
    await expect(open(sealed, at(1))).rejects.toMatchObject({ reason: 'out-of-order' })
    await expect(open(sealed, { file: 'f2', index: 0 })).rejects.toMatchObject({ reason: 'of-another-file' })
    const altered = Uint8Array.from(sealed)
    altered[altered.length - 30] = (altered[altered.length - 30] as number) ^ 1
    await expect(open(altered, at(0))).rejects.toMatchObject({ reason: 'altered' })
    await expect(open(sealed.subarray(0, -1), at(0))).rejects.toMatchObject({ reason: 'altered' })
    // The server can seal a part of its own for this place; it is not the one that the manifest names.
    const put = await sealPart(randomBytes(1000), office.recipient, at(0))
    await expect(open(put, { ...at(0), sha256: toBase64url(sha256(sealed)) })).rejects.toMatchObject({
      reason: 'altered'
    })
    const stranger = await makeIdentity()
    await expect(openPart(sealed, stranger.secret, at(0))).rejects.toMatchObject({ reason: 'not-for-you' })
    const noPart = await sealBytes(new Uint8Array(600), [office.recipient])
    await expect(open(noPart, at(0))).rejects.toMatchObject({ reason: 'altered' })
    await expect(open(await sealBytes(new Uint8Array(3), [office.recipient]), at(0))).rejects.toMatchObject({
      reason: 'altered'
    })
  })

  it('has the length of what it is padded to, and of nothing else', async () => {
    const lengths = await Promise.all(
      [0, 1, 4095, 4096].map((size) => sealPart(new Uint8Array(size), office.recipient, { ...at(12), padTo: 4096 }))
    )
    expect(new Set(lengths.map(({ length }) => length)).size).toBe(1)
    expect(() => sealPart(new Uint8Array(5), office.recipient, { ...at(0), padTo: 4 })).toThrow('padded')
  })
})

describe('the parts of a file', () => {
  it('cover it once, none above 8 MiB, padded by 5 % at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 1024 ** 3 }), (size) => {
        const parts = planParts(size)
        expect(parts.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(size)
        expect(parts.every(({ start, end, padTo }) => end - start <= padTo && padTo <= partSize)).toBe(true)
        for (const [i, part] of parts.entries()) expect([part.index, part.start]).toEqual([i, parts[i - 1]?.end ?? 0])
        expect(parts.reduce((sum, { padTo }) => sum + padTo, 0)).toBe(paddedSize(size))
        expect(paddedSize(size)).toBeLessThanOrEqual(Math.max(size * 1.05, size + 4096))
        expect(paddedSize(paddedSize(size))).toBe(paddedSize(size))
      }),
      { numRuns: 300 }
    )
    expect([paddedSize(0), paddedSize(1), paddedSize(4097), paddedSize(partSize + 1)]).toEqual([
      4096, 4096, 8192, 8_650_752
    ])
  })

  it('come together again whatever the order they came in', async () => {
    const file = randomBytes(30_000)
    const parts = await Promise.all(
      [0, 1, 2].map((i) => sealPart(file.subarray(i * 10_000, (i + 1) * 10_000), office.recipient, at(i)))
    )
    const opened = await Promise.all(
      [2, 0, 1].map(async (i) => [i, await openPart(parts[i]!, office.secret, at(i))] as const)
    )
    const running = sha256Stream()
    for (const [, bytes] of opened.sort(([a], [b]) => a - b)) running.update(bytes)
    expect(running.digest()).toEqual(new Uint8Array(createHash('sha256').update(file).digest()))
  })
})
