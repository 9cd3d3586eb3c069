import './floor.ts'
import { hmac } from '@noble/hashes/hmac.js'
import { fromBase64url, sameBytes, sha256, toBase64url, utf8 } from './bytes.ts'
import type { Fingerprint } from './fingerprint.ts'

/** The epoch that her device sealed to, kept by the server for her who keeps nothing but the receipt. */
export interface Anchor {
  epoch: Fingerprint
  tag: string
}

/** @param anchorKey of deriveReceipt: only she can make or check it, so the server can't put another chain in its place */
export const makeAnchor = (anchorKey: Uint8Array, epoch: Fingerprint): Anchor => ({
  epoch,
  tag: toBase64url(tagOf(anchorKey, epoch))
})

/** The fingerprint to follow the chain from, or null when she never made this anchor. */
export function readAnchor(anchorKey: Uint8Array, anchor: Anchor | null | undefined): Fingerprint | null {
  try {
    return anchor && sameBytes(fromBase64url(anchor.tag), tagOf(anchorKey, anchor.epoch)) ? anchor.epoch : null
  } catch {
    return null
  }
}

const tagOf = (anchorKey: Uint8Array, epoch: Fingerprint) => hmac(sha256, anchorKey, utf8(`vigie anchor\n${epoch}`))
