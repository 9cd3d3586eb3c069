import type { Db } from '#platform/db.ts'
import { lookupHashOf } from '#platform/sealing/receipt/derive-receipt.ts'
import type { Day } from '../../calendar.ts'
import { packReturn } from './return-answer.ts'
import { findReceipt, keptUnder, messagesUnder } from './returns.store.server.ts'

export interface SourceDesk {
  db: Db
  /** The day in Geneva. */
  today: Day
}

/** What the office wrote under that receipt; for one that is unknown, expired or burnt as many bytes that say nothing. */
export async function findReturn(
  { db, today }: SourceDesk,
  lookup: Uint8Array,
  part = 0
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = lookupHashOf(lookup)
  // The same three questions, whatever the answer to the first.
  const receipt = await findReceipt(db, hash)
  const messages = await messagesUnder(db, hash)
  const kept = await keptUnder(db, hash)
  const found = receipt && isInForce(receipt, today) ? { anchor: receipt.anchor, messages, kept } : null
  return packReturn(found, lookup, part)
}

/** The day named is the last one. */
export const isInForce = ({ expiresOn }: { expiresOn: Day | null }, today: Day): boolean =>
  expiresOn === null || today <= expiresOn
