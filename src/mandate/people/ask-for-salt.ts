import { readInput } from '../read-input.ts'
import { done, type Result } from '../result.ts'
import type { FrontDoor } from './desk.ts'
import { underOfficeKey } from './office-key.server.ts'
import { saltInput } from './schemas.ts'
import { findPassphrase, foldName } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** What the browser makes its proof with. A name that nobody has is answered in the same way, always alike. */
export async function askForSalt({ db, mandate }: FrontDoor, input: unknown): Promise<Result<{ salt: string }>> {
  const read = readInput(saltInput, input)
  if (!read.ok) return read
  const { name } = read.value
  return inOffice(db, mandate, async (trx) => {
    const made = await underOfficeKey(trx, 'salt', `${mandate}\n${await foldName(trx, name)}`)
    const found = await findPassphrase(trx, mandate, name)
    return done({ salt: found?.proof_salt ?? made.subarray(0, 16).toString('base64url') })
  })
}
