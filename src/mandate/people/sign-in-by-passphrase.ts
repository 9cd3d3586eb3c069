import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { FrontDoor } from './desk.ts'
import { forgetFailures, isTriedTooOften, noteFailure } from './failures.store.server.ts'
import { underOfficeKey } from './office-key.server.ts'
import { openSession, type SessionOpened } from './open-session.ts'
import { hashOfProof, isProof } from './proof.ts'
import { passphraseInput } from './schemas.ts'
import { stepOfCode } from './totp.ts'
import { findPassphrase, foldName, noteUse } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** Name, proof of the passphrase and a code by time. Which of them was wrong is not told, nor whether the name is known. */
export async function signInByPassphrase(door: FrontDoor, input: unknown): Promise<Result<SessionOpened>> {
  const read = readInput(passphraseInput, input)
  if (!read.ok) return read
  const { name, proof, code, device } = read.value
  const { db, mandate, now } = door
  return inOffice(db, mandate, async (trx) => {
    const subject = await underOfficeKey(trx, 'failures', `${mandate}\n${await foldName(trx, name)}`)
    if (await isTriedTooOften(trx, subject, now)) return refused('try-later')
    const way = await findPassphrase(trx, mandate, name)
    const proven = isProof(proof, way?.proof_hash ?? nobodys)
    const last = way?.totp_last_step
    const step = stepOfCode(way?.totp_secret ?? nobodysSecret, code, now, last == null ? null : Number(last))
    if (!way || !proven || step === null) {
      await noteFailure(trx, subject, now)
      return refused('sign-in-refused')
    }
    await forgetFailures(trx, subject)
    await noteUse(trx, way.id, { totp_last_step: step })
    return done(await openSession(trx, { officer: way.officer, way: way.id, device, now }))
  })
}

const nobodys = hashOfProof('nobody')
const nobodysSecret = 'A'.repeat(32)
