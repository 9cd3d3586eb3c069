import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { takeChallenge } from './challenges.store.server.ts'
import type { FrontDoor } from './desk.ts'
import { forgetFailures, isTriedTooOften, noteFailure } from './failures.store.server.ts'
import { underOfficeKey } from './office-key.server.ts'
import { openSession, type SessionOpened } from './open-session.ts'
import { counterOf } from './passkey-counter.ts'
import { passkeyInput } from './schemas.ts'
import { findPasskey, noteUse } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** A passkey that signed our challenge, on our address, and asked for its holder's finger or code. */
export async function signInByPasskey(door: FrontDoor, input: unknown): Promise<Result<SessionOpened>> {
  const read = readInput(passkeyInput, input)
  if (!read.ok) return read
  const { challengeId, response, device } = read.value
  const { db, mandate, now } = door
  return inOffice(db, mandate, async (trx) => {
    const expectedChallenge = await takeChallenge(trx, challengeId, now)
    if (!expectedChallenge) return refused('challenge-over')
    const subject = await underOfficeKey(trx, 'failures of a passkey', response.id)
    if (await isTriedTooOften(trx, subject, now)) return refused('try-later')
    const way = await findPasskey(trx, mandate, response.id)
    const counter = way && (await counterOf(way, { response, expectedChallenge, where: door.where }))
    if (!way || counter == null) {
      await noteFailure(trx, subject, now)
      return refused('sign-in-refused')
    }
    await forgetFailures(trx, subject)
    await noteUse(trx, way.id, { counter })
    return done(await openSession(trx, { officer: way.officer, way: way.id, device, now }))
  })
}
