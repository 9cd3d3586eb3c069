import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import { sealSubmission } from '#mandate/intake/seal-submission.ts'
import type { Db } from '#platform/db.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { sealMessage, type MessageToSource } from '#platform/sealing/messages.ts'
import { deriveReceipt, type DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt, type Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import type { OpenedEpoch } from './intake-office.ts'

/** An invented submission, with the receipt of her who sent it. */
export interface Filed {
  id: string
  receipt: Receipt
  derived: DerivedReceipt
}

export async function fileInvented(db: { intake: Db }, today: string, mandate = 'defenders'): Promise<Filed> {
  const { instance, current } = (await findOpenIntake(db.intake, mandate))!
  const receipt = makeReceipt()
  const derived = await deriveReceipt(receipt, instance)
  const id = randomUUID()
  const written = {
    lang: 'en',
    subject: 'person' as const,
    answers: { what: 'invented' },
    persons: [],
    consents: [],
    files: []
  }
  const sealed = await sealSubmission(written, { id, danger: false, epoch: current, derived, filedOn: today })
  const received = await receiveSubmission({ db: db.intake, actor: source, mandate, today }, sealed)
  if (!received.ok) throw new Error(received.errors[0]!.code)
  return { id, receipt, derived }
}

/** As an officer's browser seals and the server keeps it. */
export async function writeToSource(
  db: { owner: Db },
  { id, derived }: Filed,
  { card, secrets }: OpenedEpoch,
  message: Omit<MessageToSource, 'epoch'> & { kind: MessageToSource['kind']; on: string }
): Promise<void> {
  const sealed = await sealMessage(
    { ...message, epoch: card.number },
    derived.identity.recipient,
    fromBase64url(secrets.signing)
  )
  await sql`insert into sealed.to_source (id, submission, number, on_day, body)
    select ${randomUUID()}, ${id}, coalesce(max(number), 0) + 1, ${message.on}, ${Buffer.from(sealed)}
    from sealed.to_source where submission = ${id}`.execute(db.owner)
}
