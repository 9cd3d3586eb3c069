import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './bytes.ts'
import { openEpochSecrets, sealEpochSecrets } from './epoch-secrets.ts'
import { fingerprint, followChain, makeEpoch, type EpochCard, type EpochStatement } from './epochs.ts'
import { fingerprintOf } from './fingerprint.ts'
import { makeIdentity } from './identity.ts'
import { NotOpened, sealJson } from './seal.ts'
import { makeSigningKey, signed } from './signing.ts'

type Epoch = Awaited<ReturnType<typeof makeEpoch>>
const mandate = 'defenders'
const next = (epoch: Epoch, openedOn: string) =>
  makeEpoch({ mandate, openedOn, previous: { card: epoch.card, signingSecret: epoch.secrets.signing } })

let first: Epoch
let second: Epoch
let third: Epoch
beforeAll(async () => {
  first = await makeEpoch({ mandate, openedOn: '2026-01-05' })
  second = await next(first, '2026-04-01')
  third = await next(second, '2026-07-01')
})
const chain = () => [first, second, third].map(({ statement }) => statement)
const anchor = () => fingerprint(first.card)

/** A card and a statement made by somebody who has these secrets and no others. */
function forged(card: Partial<EpochCard>, from: Epoch, nextBy: Uint8Array | null): EpochStatement {
  const key = makeSigningKey()
  const whole = { ...from.card, ...card, verifyKey: toBase64url(key.verifyKey) }
  return {
    own: signed(key.secret, 'epoch', whole),
    before: nextBy && signed(nextBy, 'next-epoch', { next: fingerprint(whole) })
  }
}

describe('a fingerprint', () => {
  it('is ten groups of five digits, of the card and not of the order of its fields', () => {
    expect(fingerprint(first.card)).toMatch(/^(\d{5} ){9}\d{5}$/)
    const reversed = Object.fromEntries(Object.entries(first.card).reverse())
    expect(fingerprint(reversed)).toBe(fingerprint(first.card))
    expect(fingerprint({ ...first.card, number: 2 })).not.toBe(fingerprint(first.card))
    // SHA-256 of nothing: e3b0 c442 98fc 1c14 9afb f4c8 996f b924 27ae 41e4
    expect(fingerprintOf(new Uint8Array(0))).toBe('58288 50242 39164 07188 39675 62664 39279 47396 10158 16868')
  })
})

describe('a chain of epochs', () => {
  it('holds from any anchor in it, in whatever order it comes, after a journey as JSON', () => {
    const epochs = [first.card, second.card, third.card]
    for (const { card } of [first, second, third])
      expect(followChain(chain(), fingerprint(card))).toEqual({ ok: true, epochs })
    const travelled = JSON.parse(JSON.stringify([...chain().reverse(), first.statement])) as EpochStatement[]
    expect(followChain(travelled, anchor())).toEqual({ ok: true, epochs })
    expect(followChain(chain().slice(1), fingerprint(third.card))).toEqual({ ok: true, epochs: epochs.slice(1) })
  })

  it('has no gap', () => {
    expect(followChain([first.statement, third.statement], anchor())).toEqual({ ok: false, reason: 'gap' })
  })

  it('runs through the anchor: a server that makes a chain of its own is found out', async () => {
    const own = await makeEpoch({ mandate, openedOn: '2026-01-05' })
    expect(followChain([own.statement], anchor())).toEqual({ ok: false, reason: 'not-from-anchor' })
    expect(followChain([], anchor())).toEqual({ ok: false, reason: 'not-from-anchor' })
  })

  it('does not fork: two of one number, two lines that meet, another mandate', async () => {
    const other = await next(first, '2026-04-02')
    const reason = { ok: false, reason: 'fork' }
    expect(followChain([...chain(), other.statement], anchor())).toEqual(reason)
    const own = await makeEpoch({ mandate, openedOn: '2026-01-05' })
    expect(followChain([own.statement, first.statement], anchor())).toEqual(reason)
    expect(followChain([own.statement, second.statement], fingerprint(own.card))).toEqual(reason)
    const strange = forged({ number: 4, mandate: 'torture', previous: fingerprint(third.card) }, third, null)
    expect(followChain([...chain(), strange], anchor())).toEqual(reason)
  })

  it('takes no epoch that the one before did not sign', () => {
    const reason = { ok: false, reason: 'false-signature' }
    const after = { number: 4, previous: fingerprint(third.card) }
    expect(followChain([...chain(), forged(after, third, null)], anchor())).toEqual(reason)
    expect(followChain([...chain(), forged(after, third, makeSigningKey().secret)], anchor())).toEqual(reason)
    // Signed by an epoch, but not by the one just before; signed by it, but for another card.
    expect(followChain([...chain(), forged(after, third, fromBase64url(second.secrets.signing))], anchor())).toEqual(
      reason
    )
    const replayed = { ...forged(after, third, null), before: third.statement.before }
    expect(followChain([...chain(), replayed], anchor())).toEqual(reason)
    const good = forged(after, third, fromBase64url(third.secrets.signing))
    expect(followChain([...chain(), good], anchor())).toMatchObject({ ok: true })
  })

  it('takes no card that was changed, is malformed or has a classic recipient', () => {
    const reason = { ok: false, reason: 'false-signature' }
    const altered = {
      ...second.statement,
      own: { ...second.statement.own, value: { ...second.card, openedOn: '2026-04-09' } }
    }
    expect(followChain([first.statement, altered, third.statement], anchor())).toEqual(reason)
    const classic = forged(
      { number: 4, previous: fingerprint(third.card), recipient: 'age1classic' },
      third,
      fromBase64url(third.secrets.signing)
    )
    expect(followChain([...chain(), classic], anchor())).toEqual(reason)
    for (const wrong of [{}, { own: null, before: null }, null])
      expect(followChain([wrong as unknown as EpochStatement], anchor())).toEqual(reason)
  })
})

describe('the secrets of an epoch', () => {
  it('open for the officers they were sealed to', async () => {
    const [officer, recovery, stranger] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()])
    const sealed = await sealEpochSecrets(first.card, first.secrets, [officer.recipient, recovery.recipient])
    expect(await openEpochSecrets(sealed, first.card, officer.secret)).toEqual(first.secrets)
    expect(await openEpochSecrets(sealed, first.card, recovery.secret)).toEqual(first.secrets)
    await expect(openEpochSecrets(sealed, first.card, stranger.secret)).rejects.toMatchObject({ reason: 'not-for-you' })
  })

  it('are the card’s own: not another epoch’s, nor what a server made up', async () => {
    const officer = await makeIdentity()
    const altered = { reason: 'altered' }
    const ofSecond = await sealEpochSecrets(second.card, second.secrets, [officer.recipient])
    await expect(openEpochSecrets(ofSecond, first.card, officer.secret)).rejects.toMatchObject(altered)
    const madeUp = await sealEpochSecrets(first.card, second.secrets, [officer.recipient])
    await expect(openEpochSecrets(madeUp, first.card, officer.secret)).rejects.toMatchObject(altered)
    for (const swapped of [
      { signing: second.secrets.signing },
      { identity: second.secrets.identity },
      { signing: '!' }
    ]) {
      const half = await sealEpochSecrets(first.card, { ...first.secrets, ...swapped }, [officer.recipient])
      await expect(openEpochSecrets(half, first.card, officer.secret)).rejects.toMatchObject(altered)
    }
    const nothing = await sealJson(null, [officer.recipient], [1024])
    await expect(openEpochSecrets(nothing, first.card, officer.secret)).rejects.toThrow(NotOpened)
  })
})
