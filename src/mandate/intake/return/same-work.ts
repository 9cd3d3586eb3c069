import { toBase64url } from '#platform/sealing/bytes.ts'
import { followChain, type EpochCard, type EpochStatement } from '#platform/sealing/epochs.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { openMessage, sealMessage } from '#platform/sealing/messages.ts'
import type { DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { openAnchor, sealAnchor } from '../anchor.ts'

/** What was done for a receipt: how many messages were opened under it, null where nothing was there. */
export interface WorkDone {
  derived: DerivedReceipt
  statements: readonly EpochStatement[]
  opened: number | null
}

/** So many messages have room in one answer. */
const most = 7

/**
 * Where a receipt is opened on the server, what was not opened under it is made up for with as much of the same work:
 * on a busy machine the page would else come later for one with messages, and say that there is such a receipt.
 */
export async function doSameWork({ derived, statements, opened }: WorkDone): Promise<void> {
  const [first] = statements
  if (!first) return
  const { mandate, openedOn: on, number } = first.own.value
  const card: EpochCard = { ...first.own.value, verifyKey: toBase64url(derived.signing.verifyKey) }
  const { recipient, secret } = derived.identity
  const message = await sealMessage({ kind: 'message', on, epoch: number }, recipient, derived.signing.secret)
  const print = fingerprint(first.own.value)
  const anchor = { epoch: number, fingerprint: print, mandate, lang: 'en', filedOn: on }
  const sealedAnchor = await sealAnchor(anchor, derived.anchorKey)
  if (opened === null) {
    await openAnchor(sealedAnchor, derived.anchorKey)
    followChain(statements, print)
  }
  for (let i = opened ?? 0; i < most; i++) await openMessage(message, secret, [card])
}
