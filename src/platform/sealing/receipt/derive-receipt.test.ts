import { createHash, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openJson, sealJson } from '../seal.ts'
import { signed, signingKeyFromSeed, verify } from '../signing.ts'
import { identityFromSeed } from '../identity.ts'
import { median, workOf } from '#tests/work-of.ts'
import { deriveReceipt, lookupHashOf } from './derive-receipt.ts'
import { makeReceipt } from './make-receipt.ts'

const known = { entropy: Uint8Array.from({ length: 16 }, (_, i) => i) }
const byNode = (use: string) =>
  new Uint8Array(hkdfSync('sha256', known.entropy, 'vigie/receipt/v1\nvigie.example', use, 32))

describe('what a receipt gives', () => {
  it('is what another HKDF gives, for each use', async () => {
    const derived = await deriveReceipt(known, 'vigie.example')
    expect(derived).toEqual({
      lookup: byNode('lookup'),
      lookupHash: new Uint8Array(createHash('sha256').update(byNode('lookup')).digest()),
      identity: await identityFromSeed(byNode('identity')),
      signing: signingKeyFromSeed(byNode('signing')),
      anchorKey: byNode('anchor')
    })
    expect(lookupHashOf(derived.lookup)).toEqual(derived.lookupHash)
  })

  it('is something else for another receipt and at another office', async () => {
    const [one, other, elsewhere] = await Promise.all([
      deriveReceipt(known, 'vigie.example'),
      deriveReceipt(makeReceipt(), 'vigie.example'),
      deriveReceipt(known, 'another.example')
    ])
    for (const another of [other, elsewhere]) {
      expect(another.lookup).not.toEqual(one.lookup)
      expect(another.identity).not.toEqual(one.identity)
      expect(another.signing).not.toEqual(one.signing)
      expect(another.anchorKey).not.toEqual(one.anchorKey)
    }
  })

  it('opens and signs', async () => {
    const { identity, signing } = await deriveReceipt(makeReceipt(), 'vigie.example')
    expect(await openJson(await sealJson('x', [identity.recipient]), [identity.secret])).toBe('x')
    expect(verify(signed(signing.secret, 'by-source', 1), 'by-source', signing.verifyKey)).toBe(true)
  })

  it('costs no more than to seal ten texts: it comes at once', async () => {
    const { identity } = await deriveReceipt(known, 'vigie.example')
    const [deriving, sealing]: number[][] = [[], []]
    for (let i = 0; i < 5; i++) {
      deriving!.push(await workOf(() => deriveReceipt(makeReceipt(), 'vigie.example')))
      sealing!.push(await workOf(() => sealJson('x', [identity.recipient])))
    }
    expect(median(deriving!)).toBeLessThan(10 * median(sealing!))
  })
})
