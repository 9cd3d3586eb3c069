import { signAction, type SignedAction } from '#platform/sealing/actions.ts'
import { randomBytes, sha256, toBase64url } from '#platform/sealing/bytes.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { sealAnchor } from '../anchor.ts'
import type { Anchor, SealedAddition } from '../payloads.ts'

/** What she sends under her receipt. The server learns that something waits, or that a receipt is gone; not what is said. */
export interface ActionRequest {
  lookup: string
  statement: SignedAction
  epoch?: number
  body?: string
  uploads?: string[]
  next?: { lookupHash: string; verifyKey: string; anchor: string }
}

/** By what her page knows it again among what has arrived. */
export const nonceOf = ({ statement }: ActionRequest): string => statement.value.nonce

/**
 * What is sealed to the office is signed inside with her key, bound to her submission and to this one time: whoever
 * has the office's recipient can seal to it, but only she can have written this.
 */
export async function addUnder(
  derived: DerivedReceipt,
  addition: SealedAddition,
  epoch: EpochCard,
  lookupHash = toBase64url(derived.lookupHash)
): Promise<ActionRequest> {
  const nonce = toBase64url(randomBytes(32))
  const inner = signAction(derived.signing.secret, { kind: insideOf(addition.kind), addition }, { lookupHash, nonce })
  const sealed = await sealJson(inner, [epoch.recipient])
  const uploads = (addition.files ?? []).flatMap(({ upload, stripped }) =>
    stripped ? [upload, stripped.upload] : [upload]
  )
  // NOTE: outside, all of these are one kind: that she withdraws is for the office alone to read.
  const action = { kind: 'add' as const, epoch: epoch.number, body: toBase64url(sha256(sealed)), uploads }
  return {
    lookup: toBase64url(derived.lookup),
    statement: signAction(derived.signing.secret, action, { lookupHash, nonce }),
    epoch: epoch.number,
    body: toBase64url(sealed),
    uploads
  }
}

export function burnUnder(derived: DerivedReceipt): ActionRequest {
  const binding = { lookupHash: toBase64url(derived.lookupHash), nonce: toBase64url(randomBytes(32)) }
  return {
    lookup: toBase64url(derived.lookup),
    statement: signAction(derived.signing.secret, { kind: 'burn' }, binding)
  }
}

/**
 * A new receipt in the place of the old one. The office is told, sealed and signed with the old key, to whom it
 * writes from now on; what it wrote before opens with the old identity, which the new receipt's note keeps.
 */
export async function changeUnder(
  old: DerivedReceipt,
  next: DerivedReceipt,
  { anchor, epoch, addition }: { anchor: Anchor; epoch: EpochCard; addition: Pick<SealedAddition, 'lang' | 'on'> }
): Promise<ActionRequest> {
  const verifyKey = toBase64url(next.signing.verifyKey)
  const lookupHash = toBase64url(next.lookupHash)
  const source = { recipient: next.identity.recipient, verifyKey }
  const change: SealedAddition = { v: 1, kind: 'change', ...addition, source, lookupHash }
  const added = await addUnder(old, change, epoch)
  // As many as the note has room for, the newest first.
  const before = [old.identity.secret, ...(anchor.before ?? [])].slice(0, 3)
  const noted: Anchor = {
    ...anchor,
    epoch: epoch.number,
    fingerprint: fingerprint(epoch),
    before,
    since: anchor.since ?? anchor.epoch
  }
  const sealedAnchor = toBase64url(await sealAnchor(noted, next.anchorKey))
  const outer = added.statement.value
  const action = { ...outer.action, kind: 'change' as const, next: { lookupHash, verifyKey, anchor: sealedAnchor } }
  return {
    ...added,
    statement: signAction(old.signing.secret, action, { lookupHash: outer.lookupHash, nonce: outer.nonce }),
    next: action.next
  }
}

const insideOf = (kind: SealedAddition['kind']) => (kind === 'comment' ? 'message' : kind)
