import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { sealSubmission, type Written } from '#mandate/intake/seal-submission.ts'
import { source } from '#mandate/intake/source.ts'
import type { Db } from '#platform/db.ts'
import { deriveReceipt, type DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt, type Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import { must } from './officers.ts'

/** What an invented source sent, and holds. */
export interface Sent {
  id: string
  written: Written
  receipt: Receipt
  derived: DerivedReceipt
}

/** What her device does: sealed to the open epoch, filed on that day. */
export async function sendAsSource(
  intake: Db,
  mandate: string,
  written: Written,
  { danger = false, today }: { danger?: boolean; today: string }
): Promise<Sent> {
  const open = await findOpenIntake(intake, mandate)
  if (!open) throw new Error('intake is not open')
  const receipt = makeReceipt()
  const derived = await deriveReceipt(receipt, open.instance)
  const id = crypto.randomUUID()
  const sealed = await sealSubmission(written, { id, danger, epoch: open.current, derived, filedOn: today })
  must(await receiveSubmission({ db: intake, actor: source, mandate, today }, { ...sealed, uploads: [] }))
  return { id, written, receipt, derived }
}
