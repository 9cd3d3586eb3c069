import { hkdfSync, scryptSync } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { proofOf } from '#tests/sign-in-proof.ts'
import { randomBytes, toBase64url, utf8 } from './bytes.ts'
import { makePassphrase, normalisePassphrase, signInProof } from './passphrase.ts'
import { wordList } from './receipt/word-list.ts'
import { NotOpened } from './seal.ts'
import { openUnderKey, openWithPassphrase, sealUnderKey, sealUnderPassphrase } from './seal-under.ts'

const work = 10 // enough for a test of what opens, not of how long it takes

describe('under a passphrase', () => {
  it('opens with it, however it is typed, and with no other', async () => {
    const sealed = await sealUnderPassphrase(utf8('secret'), 'élève abandon zèbre', work)
    expect(await openWithPassphrase(sealed, '  ELEVE-abandon\tzebre ')).toEqual(utf8('secret'))
    const refused = await openWithPassphrase(sealed, 'eleve abandon zebra').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotOpened)
    expect((refused as NotOpened).reason).toBe('not-for-you')
  })

  it('is an age file of its own kind', async () => {
    const sealed = await sealUnderPassphrase(utf8('secret'), 'Tall Tree', work)
    const decrypter = new Decrypter()
    decrypter.addPassphrase('tall tree')
    expect(await decrypter.decrypt(sealed, 'text')).toBe('secret')
  })

  it('is generated with 77 bits or more of any list', async () => {
    const words = await wordList('en')
    const made = Array.from({ length: 200 }, () => makePassphrase(words).split(' '))
    expect(
      made.every((passphrase) => passphrase.length === 7 && passphrase.every((word) => words.includes(word)))
    ).toBe(true)
    expect(new Set(made.flat()).size).toBeGreaterThan(900) // of 1,400 drawn from 2,048, about 1,013 differ
    expect(makePassphrase(Array.from({ length: 7776 }, (_, i) => `w${i}`)).split(' ')).toHaveLength(6)
    expect(() => makePassphrase(['été', 'Ete'])).toThrow('alike')
    expect(() => makePassphrase(['one'])).toThrow('more than one')
  })

  it('proves itself at sign-in without giving away what unseals', async () => {
    const salt = utf8('officer-1@vigie')
    const proof = await signInProof('Tall tree', salt)
    const own = Buffer.from('vigie/sign-in/v1\nofficer-1@vigie')
    const stretched = scryptSync('tall tree', own, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 })
    expect(proof).toBe(Buffer.from(hkdfSync('sha256', stretched, own, 'sign-in proof', 32)).toString('base64url'))
    expect(await signInProof('tall  TREE', salt)).toBe(proof)
    expect(await signInProof('tall tree', utf8('officer-2@vigie'))).not.toBe(proof)
    expect(proofOf('Tall-TREE', salt), 'what stories send').toBe(proof)
    const sealed = await sealUnderPassphrase(utf8('secret'), 'tall tree', work)
    await expect(openWithPassphrase(sealed, proof)).rejects.toThrow(NotOpened)
  })

  it('keeps words of every script', () => {
    expect(normalisePassphrase('Дом  ЁЛКА')).toBe('дом елка')
    expect(normalisePassphrase('قَلْب أمل')).toBe('قلب امل')
    expect(normalisePassphrase('我 你')).toBe('我 你')
  })
})

describe('under a key', () => {
  it('opens with it and no other', async () => {
    const key = randomBytes(32)
    const sealed = await sealUnderKey(utf8('secret'), key)
    expect(await openUnderKey(sealed, key)).toEqual(utf8('secret'))
    await expect(openUnderKey(sealed, randomBytes(32))).rejects.toThrow(NotOpened)
    await expect(sealUnderKey(utf8('secret'), randomBytes(16))).rejects.toThrow('32 bytes')
    expect(toBase64url(sealed)).not.toContain(toBase64url(key))
  })
})
