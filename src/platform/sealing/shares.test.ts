import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeIdentity } from './identity.ts'
import { combineShares, makeShares, readShare } from './shares.ts'

const pick = <T>(all: readonly T[], ...places: number[]) => places.map((place) => all[place] as T)

describe('shares of a secret', () => {
  it('give it back, any three of five, in any order', async () => {
    const { secret } = await makeIdentity()
    const shares = await makeShares(secret, 5, 3)
    for (const places of [
      [0, 1, 2],
      [4, 2, 0],
      [1, 3, 4],
      [0, 1, 2, 3, 4]
    ])
      expect(await combineShares(pick(shares, ...places))).toEqual({ ok: true, secret })
    const words = await makeShares('пароль, 密码, كلمة', 2, 2)
    expect(await combineShares(words)).toEqual({ ok: true, secret: 'пароль, 密码, كلمة' })
  })

  it('tell nothing when they are too few, however often one is given', async () => {
    const { secret } = await makeIdentity()
    const shares = await makeShares(secret, 5, 3)
    const tooFew = { ok: false, reason: 'too-few', needed: 3 }
    expect(await combineShares(pick(shares, 0, 1))).toEqual(tooFew)
    expect(await combineShares(pick(shares, 0, 0, 0))).toEqual(tooFew)
    expect(await combineShares([])).toEqual({ ok: false, reason: 'too-few', needed: 2 })
  })

  it('really need that many: two with the number needed changed do not give it', async () => {
    const { secret } = await makeIdentity()
    const { combine } = await import('shamir-secret-sharing')
    const shares = await makeShares(secret, 5, 3)
    const bytes = shares.map((text) => readShare(text)!.bytes)
    const three = await combine(pick(bytes, 0, 1, 2))
    expect(await combine(pick(bytes, 2, 3, 4))).toEqual(three)
    expect(await combine(pick(bytes, 0, 1))).not.toEqual(three)
  })

  it('are printed with what they are, in letters that are not mistaken', async () => {
    const { secret } = await makeIdentity()
    const shares = await makeShares(secret, 5, 3)
    expect(shares[1]).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){15}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(readShare(shares[1]!)).toMatchObject({ of: 5, needed: 3, number: 2 })
    expect(readShare(shares[1]!.toLowerCase().replace(/ /g, '-').replace(/0/g, 'o').replace(/1/g, 'l'))).toEqual(
      readShare(shares[1]!)
    )
  })

  it('tell a slip in any letter, and which share it is in', async () => {
    const { secret } = await makeIdentity()
    const shares = await makeShares(secret, 3, 2)
    const one = shares[0]!
    fc.assert(
      fc.property(fc.nat(one.length - 1), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (at, letter) => {
        fc.pre(one[at] !== ' ' && one[at] !== letter)
        expect(readShare(one.slice(0, at) + letter + one.slice(at + 1))).toBeNull()
      }),
      { numRuns: 500 }
    )
    const wrong = one.replace(/.$/, (last) => (last === '0' ? '8' : '0'))
    expect(await combineShares([shares[1]!, wrong])).toEqual({ ok: false, reason: 'slip', at: 1 })
    for (const text of ['', 'U', one.slice(0, -6), `${one} 00000`, 'hello']) expect(readShare(text)).toBeNull()
  })

  it('of two sheets do not mix, not even of one secret', async () => {
    const { secret } = await makeIdentity()
    const [one, other] = await Promise.all([makeShares(secret, 3, 2), makeShares(secret, 3, 2)])
    expect(await combineShares([one[0]!, other[1]!])).toEqual({ ok: false, reason: 'of-another-sheet', at: 1 })
  })

  it('are two at least', async () => {
    await expect(makeShares('x', 3, 1)).rejects.toThrow('two or more')
    await expect(makeShares('x', 2, 3)).rejects.toThrow('two or more')
    await expect(makeShares('x', 256, 3)).rejects.toThrow('at most 255')
  })
})
