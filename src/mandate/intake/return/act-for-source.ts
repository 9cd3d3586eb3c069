import { verifyAction } from '#platform/sealing/actions.ts'
import { fromBase64url, randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { lookupHashOf } from '#platform/sealing/receipt/derive-receipt.ts'
import { readInput } from '../../read-input.ts'
import { addToSubmission, type Kept } from './add-to-submission.ts'
import { burnReceipt } from './burn-receipt.ts'
import { exchangeReceipt } from './exchange-receipt.ts'
import { isInForce, type SourceDesk } from './find-return.ts'
import type { ReceiptRow } from './returns.store.server.ts'
import { findReceipt } from './returns.store.server.ts'
import { actionInput, type ActionInput } from './schemas.ts'

/** What was asked for and is hers to ask: her signature over this very text, for this receipt. */
export interface Asked {
  receipt: ReceiptRow
  lookupHash: Uint8Array
  nonce: Uint8Array
  input: ActionInput
}

/** What of it takes room is `new` alone; null where nothing was done. */
export type Acted = Kept | 'burnt' | null

/**
 * Does what she who holds the receipt asks for. Whoever asked is not told whether it was done, for an answer that
 * differs would tell which receipts there are: her page looks again under the receipt instead.
 */
export async function actForSource(desk: SourceDesk, input: unknown): Promise<Acted> {
  const read = readInput(actionInput, input)
  if (!read.ok) return null
  const { statement, lookup } = read.value
  const lookupHash = lookupHashOf(lookup)
  const receipt = await findReceipt(desk.db, lookupHash)
  const { nonce } = statement.value
  // Where there is no receipt a signature is checked all the same, against a key that nobody has.
  const verifyKey = receipt?.verifyKey ?? randomBytes(32)
  const action = verifyAction(statement, { verifyKey, lookupHash: toBase64url(lookupHash), nonce })
  if (!receipt || !isInForce(receipt, desk.today) || !action || !isNonce(nonce)) return null
  const asked = { receipt, lookupHash, nonce: fromBase64url(nonce), input: read.value }
  if (action.kind === 'burn') return (await burnReceipt(desk, asked)) ? 'burnt' : null
  if (action.kind === 'change') return exchangeReceipt(desk, asked)
  return addToSubmission(desk, asked)
}

const isNonce = (text: string) =>
  /^[A-Za-z0-9_-]{43}$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text
