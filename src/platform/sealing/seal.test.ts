import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { ClassicRecipient, makeIdentity, type Identity } from './identity.ts'
import { NotOpened, openBytes, openJson, sealBytes, sealedLength, sealJson, sizeClasses, TooLarge } from './seal.ts'

let hers: Identity
let another: Identity
beforeAll(async () => {
  hers = await makeIdentity()
  another = await makeIdentity()
})

const reasonOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => {
      if (error instanceof NotOpened) return error.reason
      throw error
    }
  )

describe('sealing', () => {
  it('opens for each recipient and for nobody else', async () => {
    const value = { text: 'Été, 他, قلب', list: [1, null, true] }
    const sealed = await sealJson(value, [hers.recipient, another.recipient])
    expect(await openJson(sealed, [hers.secret])).toEqual(value)
    expect(await openJson(sealed, [another.secret])).toEqual(value)
    const third = await makeIdentity()
    expect(await reasonOf(openJson(sealed, [third.secret]))).toBe('not-for-you')
    expect(await openJson(sealed, [third.secret, another.secret])).toEqual(value)
  })

  it('makes age files, which age alone opens', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(hers.secret)
    const plain = await decrypter.decrypt(await sealJson({ a: 1 }, [hers.recipient]))
    expect(plain.length).toBe(4096)
    expect(new TextDecoder().decode(plain.subarray(4, 11))).toBe('{"a":1}')
  })

  it('has one length for each size class, whatever is in it', async () => {
    let below = 0
    for (const size of sizeClasses) {
      const least = await sealJson('x'.repeat(Math.max(0, below - 5)), [hers.recipient])
      const most = await sealJson('x'.repeat(size - 6), [hers.recipient])
      expect([least.length, most.length]).toEqual([sealedLength(size, 1), sealedLength(size, 1)])
      below = size
    }
    const two = await sealJson('', [hers.recipient, another.recipient])
    expect(two.length).toBe(sealedLength(4096, 2))
  })

  it('refuses what is larger than the largest class, and counts bytes, not letters', async () => {
    const largest = 2048 * 1024
    await expect(sealJson('x'.repeat(largest - 5), [hers.recipient])).rejects.toThrow(TooLarge)
    await expect(sealJson('é'.repeat(largest / 2), [hers.recipient])).rejects.toThrow(TooLarge)
  })

  it('refuses classic recipients, alone and among others, and nobody', async () => {
    const classic = await identityToRecipient(await generateX25519Identity())
    await expect(sealJson('x', [classic])).rejects.toThrow(ClassicRecipient)
    await expect(sealJson('x', [hers.recipient, classic])).rejects.toThrow(ClassicRecipient)
    await expect(sealBytes(new Uint8Array(1), [classic, hers.recipient])).rejects.toThrow(ClassicRecipient)
    await expect(sealJson('x', [])).rejects.toThrow('at least one recipient')
  })

  it('does not open when a byte anywhere was changed', async () => {
    const sealed = await sealJson({ a: 1 }, [hers.recipient])
    const header = sealedLength(0, 1) - 32
    // Every byte of the intro, the MAC, the nonce and what follows; the recipient's part and the payload in steps.
    const places = [...Array(22).keys()].concat(
      Array.from({ length: 60 }, (_, i) => 22 + i * 25),
      Array.from({ length: header - 1540 }, (_, i) => 1540 + i),
      Array.from({ length: 40 }, (_, i) => header + i),
      Array.from({ length: 40 }, (_, i) => header + 40 + i * 100),
      Array.from({ length: 20 }, (_, i) => sealed.length - 1 - i)
    )
    for (const at of places) {
      const altered = Uint8Array.from(sealed)
      altered[at] = (altered[at] as number) ^ 1
      const reason = await reasonOf(openJson(altered, [hers.secret]))
      expect([at, reason]).not.toEqual([at, 'opened'])
      if (at >= header) expect([at, reason]).toEqual([at, 'altered'])
    }
  })

  it('tells what was cut off, at whatever byte', async () => {
    const sealed = await sealJson({ a: 1 }, [hers.recipient])
    for (const length of [1, 21, 30, 1000, 1620, 1640, sealed.length - 4000, sealed.length - 17, sealed.length - 1])
      expect([length, await reasonOf(openJson(sealed.subarray(0, length), [hers.secret]))]).toEqual([length, 'cut-off'])
    const large = await sealJson('x'.repeat(200_000), [hers.recipient])
    expect(await reasonOf(openJson(large.subarray(0, sealedLength(128 * 1024, 1)), [hers.secret]))).toBe('cut-off')
    // Cut to the very length of a smaller class: the last piece is not marked as the last.
    expect(await reasonOf(openJson(large.subarray(0, sealedLength(65536, 1)), [hers.secret]))).toBe('altered')
  })

  it('opens nothing that has something behind it, or is no seal', async () => {
    const sealed = await sealJson({ a: 1 }, [hers.recipient])
    expect(await reasonOf(openJson(Uint8Array.from([...sealed, 0]), [hers.secret]))).not.toBe('opened')
    expect(await reasonOf(openBytes(Uint8Array.from([...sealed, 0]), [hers.secret]))).toBe('altered')
    expect(await reasonOf(openBytes(new TextEncoder().encode('hello, this is not sealed'), [hers.secret]))).toBe(
      'altered'
    )
    expect(await reasonOf(openBytes(new Uint8Array(0), [hers.secret]))).toBe('cut-off')
  })

  it('opens no text whose padding holds something, or whose length runs over', async () => {
    const filled = new Uint8Array(4096)
    filled[3] = 2
    filled.set([0x22, 0x22], 4)
    expect(await openJson(await sealBytes(filled, [hers.recipient]), [hers.secret])).toBe('')
    filled[4095] = 1
    expect(await reasonOf(openJson(await sealBytes(filled, [hers.recipient]), [hers.secret]))).toBe('altered')
    filled[4095] = 0
    filled[0] = 255
    expect(await reasonOf(openJson(await sealBytes(filled, [hers.recipient]), [hers.secret]))).toBe('altered')
  })

  it('seals the same text differently each time', async () => {
    const [one, other] = await Promise.all([sealJson('x', [hers.recipient]), sealJson('x', [hers.recipient])])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })
})
