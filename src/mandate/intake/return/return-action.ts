import { hmac } from '@noble/hashes/hmac.js'
import { canonicalJson } from '#platform/canonical-json.ts'
import { signAction, type SignedAction } from '#platform/sealing/actions.ts'
import { randomBytes, sha256, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { sealAnchor } from '../anchor.ts'
import { isOnce } from '../once.ts'
import type { Anchor, SealedAddition } from '../payloads.ts'
import type { TypedAddition } from './typed-addition.ts'

/** What she sends under her receipt. The server learns that something waits, that danger is near, or that a receipt is gone; not what is said. */
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
  {
    lookupHash = toBase64url(derived.lookupHash),
    nonce = toBase64url(randomBytes(32))
  }: { lookupHash?: string; nonce?: string } = {}
): Promise<ActionRequest> {
  const inner = signAction(derived.signing.secret, { kind: insideOf(addition.kind), addition }, { lookupHash, nonce })
  const sealed = await sealJson(inner, [epoch.recipient])
  const uploads = (addition.files ?? []).flatMap(({ upload, stripped }) =>
    stripped ? [upload, stripped.upload] : [upload]
  )
  // NOTE: outside, all of these are one kind: that she withdraws is for the office alone to read.
  // That somebody is in danger now is not, so that it is seen before anything is opened; she signs it too.
  const action = {
    kind: 'add' as const,
    epoch: epoch.number,
    body: toBase64url(sha256(sealed)),
    uploads,
    ...(addition.danger && { danger: addition.danger })
  }
  return {
    lookup: toBase64url(derived.lookup),
    statement: signAction(derived.signing.secret, action, { lookupHash, nonce }),
    epoch: epoch.number,
    body: toBase64url(sealed),
    uploads
  }
}

/**
 * The number of what she adds: the same again where the same form comes again with the same in it, an answer having been
 * lost on the way. Neither is enough: the same words from another page are another addition, and so are other words from
 * a page that stood there. Without the chance of a form it is chance. By her own key, so that nobody tries out what may
 * have stood in it.
 */
export function nonceFor({ signing }: DerivedReceipt, typed: TypedAddition, once: string | undefined): string {
  if (!isOnce(once)) return toBase64url(randomBytes(32))
  // Without scripts a file gets another place each time that it comes.
  const files = (typed.files ?? []).map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  const said = canonicalJson({ once, typed: { ...typed, files } })
  return toBase64url(hmac(sha256, signing.secret, utf8(`vigie addition\n${said}`)))
}

/** Bare: for where nothing more can be kept. The receipt's row goes, and by that alone the office knows. */
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
export function changeUnder(old: DerivedReceipt, next: DerivedReceipt, by: Change): Promise<ActionRequest> {
  const source = { recipient: next.identity.recipient, verifyKey: toBase64url(next.signing.verifyKey) }
  const lookupHash = toBase64url(next.lookupHash)
  return exchangeUnder(old, next, { v: 1, kind: 'change', ...by.addition, source, lookupHash }, by)
}

/**
 * Changed for a receipt that nobody has, not even she: outside it is a change like any other, and what stands on the
 * server afterwards does not tell that anything was burnt. That it was is sealed to the office, so that it does not
 * write to nobody.
 */
export function burnToldUnder(old: DerivedReceipt, nobodys: DerivedReceipt, by: Change): Promise<ActionRequest> {
  return exchangeUnder(old, nobodys, { v: 1, kind: 'burn', ...by.addition }, by)
}

export interface Change {
  anchor: Anchor
  epoch: EpochCard
  addition: Pick<SealedAddition, 'lang' | 'on'>
}

async function exchangeUnder(
  old: DerivedReceipt,
  next: DerivedReceipt,
  told: SealedAddition,
  { anchor, epoch }: Change
): Promise<ActionRequest> {
  const verifyKey = toBase64url(next.signing.verifyKey)
  const lookupHash = toBase64url(next.lookupHash)
  const added = await addUnder(old, told, epoch)
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

// NOTE: a burning is no `burn` inside: whoever opened it could send that on.
const insideOf = (kind: SealedAddition['kind']) => (kind === 'comment' || kind === 'burn' ? 'message' : kind)
