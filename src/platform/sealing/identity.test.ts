import { bech32 } from '@scure/base'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { sha256, toBase64url, utf8 } from './bytes.ts'
import { assertHybrid, ClassicRecipient, identityFromSeed, isHybrid, makeIdentity, recipientOf } from './identity.ts'

describe('identities', () => {
  it('are post-quantum hybrids, each another', async () => {
    const [one, other] = await Promise.all([makeIdentity(), makeIdentity()])
    expect(one.secret).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/)
    expect(one.recipient).toMatch(/^age1pq1[0-9a-z]{1952}$/)
    expect(one.secret).not.toBe(other.secret)
    expect(await recipientOf(one.secret)).toBe(one.recipient)
  })

  it('come from 32 bytes, always the same', async () => {
    const { secret, recipient } = await identityFromSeed(new Uint8Array(32).fill(7))
    expect(secret).toBe('AGE-SECRET-KEY-PQ-1QURSWPC8QURSWPC8QURSWPC8QURSWPC8QURSWPC8QURSWPC8QURSV4PSY7')
    expect(toBase64url(sha256(utf8(recipient)))).toBe('LoOLlDEaH9qVaLjkToqOtqhikBBxQaJ0R_8WI1-Vfz4')
    await expect(identityFromSeed(new Uint8Array(31))).rejects.toThrow('32 bytes')
  })

  it('are refused when classic, whether recipient or secret', async () => {
    const secret = await generateX25519Identity()
    const recipient = await identityToRecipient(secret)
    expect(isHybrid(recipient)).toBe(false)
    expect(() => assertHybrid(recipient)).toThrow(ClassicRecipient)
    await expect(recipientOf(secret)).rejects.toThrow(ClassicRecipient)
  })

  it('are refused when a letter of the recipient is another', async () => {
    const { recipient } = await makeIdentity()
    const at = 900
    const other = recipient[at] === 'q' ? 'p' : 'q'
    expect(isHybrid(recipient.slice(0, at) + other + recipient.slice(at + 1))).toBe(false)
    expect(isHybrid(recipient.toUpperCase())).toBe(false)
    expect(isHybrid(recipient.slice(0, -1))).toBe(false)
    expect(isHybrid('')).toBe(false)
    expect(isHybrid(bech32.encode('age1pq', bech32.toWords(new Uint8Array(1216)), false))).toBe(true)
    expect(isHybrid(bech32.encode('age1pq', bech32.toWords(new Uint8Array(1215)), false))).toBe(false)
  })

  it('never says a secret in an error', async () => {
    const { secret } = await makeIdentity()
    expect(() => assertHybrid(secret)).toThrow(ClassicRecipient)
    await expect(recipientOf(`${secret}!`)).rejects.not.toThrow(secret.slice(20, 30))
    try {
      assertHybrid(secret)
    } catch (error) {
      expect(String(error)).not.toContain(secret.slice(20, 30))
    }
  })
})
