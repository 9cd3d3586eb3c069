import { beforeAll, describe, expect, it } from 'vitest'
import { signAction, verifyAction, type ActionOfSource } from './actions.ts'
import { fromBase64url, toBase64url } from './bytes.ts'
import { makeEpoch } from './epochs.ts'
import { openMessage, sealMessage, type MessageToSource } from './messages.ts'
import { deriveReceipt, type DerivedReceipt } from './receipt/derive-receipt.ts'
import { makeReceipt } from './receipt/make-receipt.ts'
import { openJson, sealedLength, sealJson } from './seal.ts'
import { makeSigningKey, signed } from './signing.ts'

type Epoch = Awaited<ReturnType<typeof makeEpoch>>
let source: DerivedReceipt
let other: DerivedReceipt
let first: Epoch
let second: Epoch
beforeAll(async () => {
  source = await deriveReceipt(makeReceipt(), 'vigie.example')
  other = await deriveReceipt(makeReceipt(), 'vigie.example')
  first = await makeEpoch({ mandate: 'defenders', openedOn: '2026-01-05' })
  const previous = { card: first.card, signingSecret: first.secrets.signing }
  second = await makeEpoch({ mandate: 'defenders', openedOn: '2026-04-01', previous })
})
const message: MessageToSource = { kind: 'ask', on: '2026-02-03', epoch: 1, text: 'On what day?' }
const chain = () => [first.card, second.card]
const keyOf = (epoch: Epoch) => fromBase64url(epoch.secrets.signing)

describe('a message of the office', () => {
  it('opens for her it was written to, with its words as they were', async () => {
    const sealed = await sealMessage(message, source.identity.recipient, keyOf(first))
    expect(await openMessage(sealed, source.identity.secret, chain())).toEqual({ ok: true, message })
    expect(await openMessage(sealed, other.identity.secret, chain())).toEqual({ ok: false, reason: 'not-for-you' })
    const long = await sealMessage({ ...message, text: 'x'.repeat(1500) }, source.identity.recipient, keyOf(first))
    expect([sealed.length, long.length]).toEqual([sealedLength(16_384, 1), sealedLength(16_384, 1)])
  })

  it('is nobody’s but the epoch’s that it names: the server cannot write one', async () => {
    const refused = { ok: false, reason: 'false-signature' }
    for (const secret of [makeSigningKey().secret, keyOf(second)]) {
      const sealed = await sealMessage(message, source.identity.recipient, secret)
      expect(await openMessage(sealed, source.identity.secret, chain())).toEqual(refused)
    }
    const unsigned = await sealJson({ value: { to: source.identity.recipient, message } }, [source.identity.recipient])
    expect(await openMessage(unsigned, source.identity.secret, chain())).toEqual(refused)
    const elsewhere = signed(keyOf(first), 'epoch', { to: source.identity.recipient, message })
    const otherPurpose = await sealJson(elsewhere, [source.identity.recipient])
    expect(await openMessage(otherPurpose, source.identity.secret, chain())).toEqual(refused)
  })

  it('is not what was written to another, sealed anew', async () => {
    const toOther = await sealMessage(message, other.identity.recipient, keyOf(first))
    const statement = await openJson(toOther, [other.identity.secret])
    const put = await sealJson(statement, [source.identity.recipient])
    expect(await openMessage(put, source.identity.secret, chain())).toEqual({ ok: false, reason: 'false-signature' })
  })

  it('is none of an epoch that had given way to the next on the day of its date', async () => {
    for (const [on, ok] of [
      ['2026-03-31', true],
      ['2026-04-01', true],
      ['2026-04-02', false]
    ] as const) {
      const sealed = await sealMessage({ ...message, on }, source.identity.recipient, keyOf(first))
      expect((await openMessage(sealed, source.identity.secret, chain())).ok).toBe(ok)
    }
  })

  it('tells an unknown epoch, an alteration, an end that is missing', async () => {
    const unknown = await sealMessage({ ...message, epoch: 3 }, source.identity.recipient, keyOf(second))
    expect(await openMessage(unknown, source.identity.secret, chain())).toEqual({ ok: false, reason: 'unknown-epoch' })
    const sealed = await sealMessage(message, source.identity.recipient, keyOf(first))
    const altered = Uint8Array.from(sealed)
    altered[3000] = (altered[3000] as number) ^ 1
    expect(await openMessage(altered, source.identity.secret, chain())).toEqual({ ok: false, reason: 'altered' })
    const cut = sealed.subarray(0, 4000)
    expect(await openMessage(cut, source.identity.secret, chain())).toEqual({ ok: false, reason: 'cut-off' })
    for (const wrong of [null, 1, {}, { value: { message: { kind: 'burn', epoch: 1 } } }]) {
      const nonsense = await sealJson(wrong, [source.identity.recipient])
      expect(await openMessage(nonsense, source.identity.secret, chain())).toEqual({ ok: false, reason: 'altered' })
    }
  })
})

describe('what she asks for', () => {
  const action: ActionOfSource = { kind: 'withdraw-consent', of: 'name' }
  const bound = () => ({ lookupHash: toBase64url(source.lookupHash), nonce: 'n1' })
  const expected = () => ({ ...bound(), verifyKey: source.signing.verifyKey })

  it('holds once, for her submission, by her key', () => {
    const statement = signAction(source.signing.secret, action, bound())
    expect(verifyAction(statement, expected())).toEqual(action)
    expect(verifyAction(JSON.parse(JSON.stringify(statement)), expected())).toEqual(action)
    expect(verifyAction(statement, { ...expected(), nonce: 'n2' })).toBeNull()
    expect(verifyAction(statement, { ...expected(), lookupHash: toBase64url(other.lookupHash) })).toBeNull()
    expect(verifyAction(statement, { ...expected(), verifyKey: other.signing.verifyKey })).toBeNull()
    const burn = { ...statement, value: { ...statement.value, action: { kind: 'burn' } } }
    expect(verifyAction(burn, expected())).toBeNull()
    expect(verifyAction(signAction(other.signing.secret, action, bound()), expected())).toBeNull()
  })

  it('is one of the kinds there are', () => {
    const unknown = { kind: 'publish' } as unknown as ActionOfSource
    expect(verifyAction(signAction(source.signing.secret, unknown, bound()), expected())).toBeNull()
    expect(verifyAction(signed(source.signing.secret, 'by-source', null), expected())).toBeNull()
    expect(verifyAction(null, expected())).toBeNull()
  })
})
