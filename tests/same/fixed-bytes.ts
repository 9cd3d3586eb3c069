import { canonicalJson } from '../../src/platform/canonical-json.ts'
import { commit } from '../../src/platform/event-log.ts'
import { fingerprint } from '../../src/platform/sealing/fingerprint.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { wordList } from '../../src/platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { signed, signingKeyFromSeed } from '../../src/platform/sealing/signing.ts'
import { fingerprintOfProposal } from '../../src/mandate/communications/proposal.ts'
import type { Recording } from './recording.ts'

const value = { b: [1, null, 'é\u2028"'], a: { z: true, y: undefined, n: 1.5 }, day: '2026-11-26' }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What keys, digests and receipts give for bytes that are always the same: elsewhere these are random, and not recorded. */
export async function recordFixedBytes(recording: Recording): Promise<void> {
  const seed = Uint8Array.from({ length: 32 }, (_, at) => at)
  const key = signingKeyFromSeed(seed)
  const receipt = { entropy: seed.subarray(0, 16) }
  const { lookup, lookupHash, identity, signing, anchorKey } = await deriveReceipt(receipt, 'an invented office')
  const { by, signature } = signed(key.secret, 'an-invented-purpose', value)
  const words = await Promise.all(
    (['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const).map(async (lang) =>
      receiptAsWords(receipt, await wordList(lang)).join(' ')
    )
  )
  const lines = [
    `canonical JSON ${canonicalJson(value)}`,
    `signed by ${by}: ${signature}`,
    `fingerprint of a card ${fingerprint(value)}`,
    `fingerprint of a proposal ${fingerprintOfProposal(value)}`,
    `commitment to a payload ${hex(commit(seed, value))}`,
    `receipt in digits ${receiptAsDigits(receipt).join(' ')}`,
    ...words.map((said) => `receipt in words ${said}`),
    `receipt's look-up ${hex(lookup)}, as kept ${hex(lookupHash)}`,
    `receipt's keys ${identity.recipient.slice(-32)}, ${hex(signing.verifyKey)}, ${hex(anchorKey)}`
  ]
  recording.add('signed', 'of bytes that are always the same', { parts: new Map(), lines, isShown: true })
}
