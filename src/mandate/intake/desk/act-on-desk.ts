import { fromBase64url, randomBytes, sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { lookupHashOf } from '#platform/sealing/receipt/derive-receipt.ts'
import { sealedLength } from '#platform/sealing/seal.ts'
import { readInput } from '../../read-input.ts'
import type { IntakeDesk } from '../declare-upload.ts'
import { findOpenIntake } from '../epochs.store.server.ts'
import { isTaken } from '../submissions.store.server.ts'
import { verifyAsked, versionOf, type DeskAsked } from './desk-action.ts'
import { packOutcome, type DeskOutcome } from './desk-answer.ts'
import { allDesks, deskClasses, isKept, keptIn } from './desk-limits.ts'
import { deleteDesk, exchangeDesk, findDeskRow, insertDesk, replaceList } from './desks.store.server.ts'
import { deskActionInput, type DeskActionInput } from './schemas.ts'

interface At extends Omit<IntakeDesk, 'actor'> {
  /** For tests. */
  limits?: typeof allDesks
}

/**
 * Does what she who holds the words asks for, and tells it to her alone: for whoever has not the look-up, or signed
 * with another key, the answer is as many bytes of chance. Throws NoRoomForDesk.
 */
export async function actOnDesk(at: At, input: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const read = readInput(deskActionInput, input)
  if (!read.ok) return packOutcome(null, randomBytes(32))
  return packOutcome(await outcomeOf(at, read.value), read.value.lookup)
}

async function outcomeOf(at: At, { lookup, statement, body }: DeskActionInput): Promise<DeskOutcome | null> {
  const lookupHash = lookupHashOf(lookup)
  const row = await findDeskRow(at.db, lookupHash)
  // Where there is no desk a signature is checked all the same: her own for a new one, else that of nobody.
  const verifyKey = row?.verifyKey ?? (statement.value.asked.kind === 'open' ? statement.by : randomBytes(32))
  const asked = verifyAsked(statement, { verifyKey, lookupHash: toBase64url(lookupHash) })
  if (!asked || (row && !isKept(row.keptIn, at.today))) return null
  // What is signed names what is sent: other bytes in their place are caught here.
  if ('body' in asked && (!body || asked.body !== toBase64url(sha256(body)))) return null
  const version = row && versionOf(row.body)
  // Sent twice over a bad line, it is done once.
  if ('body' in asked && version === asked.body) return 'kept'
  if (asked.kind === 'open') return row ? null : open(at, { lookupHash, verifyKey: fromBase64url(statement.by), body })
  if (version !== asked.before) return 'changed'
  return write(at, lookupHash, asked, body)
}

const lengthOfNew = sealedLength(deskClasses[0]!, 1)

async function open(
  { db, mandate, today, limits = allDesks }: At,
  desk: { lookupHash: Uint8Array; verifyKey: Uint8Array; body: Uint8Array | undefined }
): Promise<DeskOutcome | null> {
  // The page opens an empty one, and none while the office takes nothing in.
  if (desk.body!.length !== lengthOfNew || !(await findOpenIntake(db, mandate))) return null
  const row = { ...desk, body: desk.body!, mandate, keptIn: keptIn(today) }
  return (await insertDesk(db, row, limits.toOpen)) ? 'kept' : null
}

/** Only where nobody else has written meanwhile: the database compares once more, under its own lock. */
async function write(
  { db, today, limits = allDesks }: At,
  lookupHash: Uint8Array,
  asked: Exclude<DeskAsked, { kind: 'open' }>,
  body: Uint8Array | undefined
): Promise<DeskOutcome | null> {
  const before = fromBase64url(asked.before)
  if (asked.kind === 'delete') return (await deleteDesk(db, lookupHash, before)) ? 'deleted' : 'changed'
  const kept = { body: body!, keptIn: keptIn(today) }
  if (asked.kind === 'keep') return (await replaceList(db, lookupHash, before, kept, limits.most)) ? 'kept' : 'changed'
  const next = { lookupHash: fromBase64url(asked.next.lookupHash), verifyKey: fromBase64url(asked.next.verifyKey) }
  try {
    return (await exchangeDesk(db, lookupHash, before, { ...kept, ...next }, limits.most)) ? 'kept' : 'changed'
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}
