import { utf8 } from '#platform/sealing/bytes.ts'
import { fill, unfill } from '#platform/sealing/padding.ts'
import { openUnderKey, sealUnderKey } from '#platform/sealing/seal-under.ts'
import type { Anchor } from './payloads.ts'

// One length, whatever it says: the server learns nothing from it.
const classes = [512]

/** Under a key that only the receipt gives: the server can't put another chain of epochs in its place. */
export const sealAnchor = (anchor: Anchor, anchorKey: Uint8Array): Promise<Uint8Array> =>
  sealUnderKey(fill(utf8(JSON.stringify(anchor)), classes), anchorKey)

/** Throws NotOpened. */
export async function openAnchor(sealed: Uint8Array, anchorKey: Uint8Array): Promise<Anchor> {
  const text = unfill(await openUnderKey(sealed, anchorKey))
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as Anchor
}
