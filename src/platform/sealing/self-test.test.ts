import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { median, workOf } from '#tests/work-of.ts'
import { makeIdentity } from './identity.ts'
import { sealJson } from './seal.ts'
import { selfTest } from './self-test.ts'

afterEach(() => vi.restoreAllMocks())

describe('the self-test', () => {
  it('passes here, and costs no more than to seal fifty texts', async () => {
    expect(await selfTest()).toBe(true)
    const { recipient } = await makeIdentity()
    const [testing, sealing]: number[][] = [[], []]
    for (let i = 0; i < 5; i++) {
      testing!.push(await workOf(selfTest))
      sealing!.push(await workOf(() => sealJson('x', [recipient])))
    }
    expect(median(testing!)).toBeLessThan(50 * median(sealing!))
  })

  it('fails without randomness', async () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array)
    expect(await selfTest()).toBe(false)
  })

  it('fails, and does not throw, where something is missing', async () => {
    vi.stubGlobal('TransformStream', undefined)
    expect(await selfTest()).toBe(false)
    vi.unstubAllGlobals()
  })

  it('fails where arithmetic is wrong', async () => {
    const right = Math.imul
    vi.spyOn(DataView.prototype, 'setUint32').mockImplementation(() => undefined)
    expect(await selfTest()).toBe(false)
    expect(Math.imul).toBe(right)
  })
})

/** Of what came after Chrome 87, Firefox 102 or Safari 15, all that code like this might ask for. */
const later = {
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  'Uint8Array.prototype': ['toHex', 'toBase64', 'setFromBase64', 'setFromHex'],
  'Object.getPrototypeOf(Uint8Array.prototype)': ['at', 'findLast', 'toSorted', 'toReversed', 'with'],
  Uint8Array: ['fromHex', 'fromBase64'],
  'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
  Promise: ['withResolvers', 'try'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf'],
  Map: ['groupBy'],
  'Crypto.prototype': ['randomUUID'],
  ReadableStream: ['from'],
  AbortSignal: ['timeout', 'any'],
  'AbortSignal.prototype': ['throwIfAborted', 'reason'],
  globalThis: ['structuredClone', 'reportError']
}

const script = `
await new Response('Node loads its own only when asked').text()
for (const [of, names] of Object.entries(${JSON.stringify(later)}))
  for (const name of names) delete eval(of)[name]
delete ReadableStream.prototype[Symbol.asyncIterator]
const missing = Object.hasOwn === undefined && [].at === undefined && globalThis.structuredClone === undefined
const load = (file) => import(process.argv[1] + '/' + file)
const { selfTest } = await load('self-test.ts')
const { makeShares, combineShares } = await load('shares.ts')
const { makePassphrase, signInProof } = await load('passphrase.ts')
const { sealUnderPassphrase, openWithPassphrase } = await load('seal-under.ts')
const { makeEpoch, followChain, fingerprint } = await load('epochs.ts')
const { sealPart, openPart } = await load('files.ts')
const { solve } = await load('proof-of-work.ts')
const { wordList } = await load('receipt/word-list.ts')
const { makeReceipt } = await load('receipt/make-receipt.ts')
const { receiptAsWords } = await load('receipt/write-receipt.ts')
const { readReceipt } = await load('receipt/read-receipt.ts')
const { recipientOf, makeIdentity } = await load('identity.ts')
const { secret, recipient } = await makeIdentity()
const fr = await wordList('fr')
const words = receiptAsWords(makeReceipt(), fr)
const phrase = makePassphrase(fr)
const { card, statement } = await makeEpoch({ mandate: 'm', openedOn: '2026-01-01' })
const sealed = await sealUnderPassphrase(new Uint8Array(3), phrase, 4)
const place = { file: 'f', index: 0 }
console.log(JSON.stringify([
  missing, await selfTest(), (await combineShares(await makeShares(secret, 3, 2))).secret === secret,
  (await signInProof(phrase, new Uint8Array(8))).length === 43, (await openWithPassphrase(sealed, phrase)).length === 3,
  followChain([statement], fingerprint(card)).ok, readReceipt(words.join(' '), { fr }).ok,
  (await openPart(await sealPart(new Uint8Array(9), recipient, place), secret, place)).length === 9,
  typeof (await solve('c', 4))
]))`

it('works without anything that our oldest browsers lack', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
    new URL('.', import.meta.url).pathname
  ])
  expect(JSON.parse(stdout)).toEqual([true, true, true, true, true, true, true, true, 'string'])
})
