import { toBase64url } from '#platform/sealing/bytes.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import type { Day } from '../calendar.ts'
import { sealAnchor } from './anchor.ts'
import type { SealedSubmission } from './payloads.ts'

/** What she wrote; all else of a submission follows from the receipt and the epoch. */
export type Written = Pick<
  SealedSubmission,
  'lang' | 'subject' | 'answers' | 'persons' | 'consents' | 'files' | 'phrase'
>

export interface SealedRequest {
  id: string
  body: string
  danger: boolean
  perhapsDanger: boolean
  lang: string
  epoch: number
  receipt: { lookupHash: string; verifyKey: string; anchor: string }
  uploads: string[]
}

/**
 * What is sent: nothing of it but the flag of danger and the language can be read by whoever carries it. On her own
 * device, or in the sealing process for her who has no scripts.
 * @param id made there: the same sent twice is filed once
 */
export async function sealSubmission(
  written: Written,
  {
    id,
    danger,
    perhapsDanger = false,
    epoch,
    derived,
    filedOn
  }: {
    id: string
    danger: boolean
    perhapsDanger?: boolean
    epoch: EpochCard
    derived: DerivedReceipt
    filedOn: Day
  }
): Promise<SealedRequest> {
  const lookupHash = toBase64url(derived.lookupHash)
  const verifyKey = toBase64url(derived.signing.verifyKey)
  const { number, mandate, recipient } = epoch
  const { lang, files } = written
  const submission: SealedSubmission = {
    v: 1,
    ...written,
    source: { recipient: derived.identity.recipient, verifyKey },
    lookupHash,
    epoch: number,
    filedOn
  }
  const anchor = { epoch: number, fingerprint: fingerprint(epoch), mandate, lang, filedOn }
  return {
    id,
    body: toBase64url(await sealJson(submission, [recipient])),
    danger,
    perhapsDanger,
    lang,
    epoch: number,
    receipt: { lookupHash, verifyKey, anchor: toBase64url(await sealAnchor(anchor, derived.anchorKey)) },
    uploads: files.flatMap(({ upload, stripped }) => (stripped ? [upload, stripped.upload] : [upload]))
  }
}
