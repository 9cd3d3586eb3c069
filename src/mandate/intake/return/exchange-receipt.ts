import { transact } from '#platform/db.ts'
import type { Asked } from './act-for-source.ts'
import { keepAddition, NotKept, type Kept } from './add-to-submission.ts'
import type { SourceDesk } from './find-return.ts'
import { isTaken } from '../submissions.store.server.ts'
import { replaceReceipt } from './returns.store.server.ts'

/** A new receipt in the place of the old one, and the office told of it under seal, both or neither. */
export async function exchangeReceipt({ db, today }: SourceDesk, asked: Asked): Promise<Kept | null> {
  const { next } = asked.input
  const signed = asked.input.statement.value.action.next
  if (!next || !signed || !isSame(next, signed)) return null
  try {
    return await transact(db, async (trx) => {
      const kept = await keepAddition(trx, today, asked)
      if (!kept) throw new NotKept()
      if (!(await replaceReceipt(trx, asked.lookupHash, next))) throw new NotKept()
      return kept
    })
  } catch (error) {
    if (error instanceof NotKept || isTaken(error)) return null
    throw error
  }
}

const isSame = (next: Record<string, Buffer>, signed: Record<string, string>) =>
  Object.entries(next).every(([name, bytes]) => bytes.toString('base64url') === signed[name])
