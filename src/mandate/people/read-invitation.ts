import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { FrontDoor } from './desk.ts'
import { findInvitation, type Invitation } from './officers.store.server.ts'
import { linkInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/** What a one-time link is good for, before it is used. */
export async function readInvitation(
  { db, mandate, now, today }: FrontDoor,
  input: unknown
): Promise<Result<Invitation & { today: string }>> {
  const read = readInput(linkInput, input)
  if (!read.ok) return read
  return inOffice(db, mandate, async (trx) => {
    const found = await findInvitation(trx, read.value.token, mandate, now)
    return found ? done({ ...found, today }) : refused('link-not-good', 'token')
  })
}
