import { createPublicKey, verify as verifyByNode } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#platform/canonical-json.ts'
import { fromBase64url, toBase64url } from './bytes.ts'
import { makeSigningKey, signed, signingKeyFromSeed, verify } from './signing.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

describe('signing', () => {
  it('makes the key of RFC 8032, test 1, from its seed', () => {
    const { verifyKey } = signingKeyFromSeed(hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(verifyKey).toEqual(hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'))
  })

  it('is what another implementation of Ed25519 calls good', () => {
    const key = makeSigningKey()
    const { value, by, signature } = signed(key.secret, 'to-source', { b: [1, null], a: 'é' })
    const node = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: by }, format: 'jwk' })
    const told = Buffer.from(`vigie signed\nto-source\n${canonicalJson(value)}`)
    expect(verifyByNode(null, told, node, Buffer.from(signature, 'base64url'))).toBe(true)
  })

  it('holds for its purpose, its key and its value alone', () => {
    const key = makeSigningKey()
    const other = makeSigningKey()
    const statement = signed(key.secret, 'to-source', { a: 1, b: 2 })
    expect(verify(statement, 'to-source')).toBe(true)
    expect(verify(statement, 'to-source', key.verifyKey)).toBe(true)
    expect(verify(statement, 'to-source', toBase64url(key.verifyKey))).toBe(true)
    expect(verify({ ...statement, value: { b: 2, a: 1 } }, 'to-source')).toBe(true)

    expect(verify(statement, 'by-source')).toBe(false)
    expect(verify({ ...statement, purpose: 'by-source' }, 'by-source')).toBe(false)
    expect(verify({ ...statement, purpose: 'by-source' }, 'to-source')).toBe(false)
    expect(verify(statement, 'to-source', other.verifyKey)).toBe(false)
    expect(verify({ ...statement, by: toBase64url(other.verifyKey) }, 'to-source')).toBe(false)
    expect(verify({ ...statement, value: { a: 1, b: 3 } }, 'to-source')).toBe(false)
    expect(verify({ ...statement, value: { a: 1, b: 2, c: 3 } }, 'to-source')).toBe(false)
  })

  it('finds a change in every byte of a signature', () => {
    const key = makeSigningKey()
    const statement = signed(key.secret, 'to-source', 'x')
    // Known again by its hash once it held: no other is taken for it.
    expect([verify(statement, 'to-source'), verify(statement, 'to-source')]).toEqual([true, true])
    const bytes = fromBase64url(statement.signature)
    const shifted = [key.verifyKey.subarray(0, 31), Uint8Array.of(key.verifyKey[31]!, ...bytes)].map(toBase64url)
    expect(verify({ ...statement, by: shifted[0], signature: shifted[1] }, 'to-source')).toBe(false)
    for (let at = 0; at < bytes.length; at++) {
      const altered = Uint8Array.from(bytes)
      altered[at] = (altered[at] as number) ^ 1
      expect(verify({ ...statement, signature: toBase64url(altered) }, 'to-source')).toBe(false)
    }
  })

  it('refuses what is no statement without throwing, and keys of small order', () => {
    const key = makeSigningKey()
    const statement = signed(key.secret, 'to-source', 1)
    for (const wrong of [null, undefined, 1, '', {}, [], { ...statement, by: 1 }, { ...statement, signature: '!' }])
      expect(verify(wrong, 'to-source')).toBe(false)
    expect(verify(statement, 'to-source', 'not base64url!')).toBe(false)
    expect(verify(statement, 'to-source', '')).toBe(false)
    expect(verify(statement, 'to-source', undefined)).toBe(false)
    const neutral = toBase64url(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)))
    const signature = toBase64url(Uint8Array.from({ length: 64 }, (_, i) => (i === 0 ? 1 : 0)))
    expect(verify({ purpose: 'to-source', value: 'anything', by: neutral, signature }, 'to-source')).toBe(false)
  })

  it('takes no purpose that could run into what follows it', () => {
    const { secret } = makeSigningKey()
    expect(() => signed(secret, 'to source\n{}', 1)).toThrow('no purpose')
  })
})
