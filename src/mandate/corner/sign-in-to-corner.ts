import type { Trx } from '#platform/db.ts'
import { takeChallenge } from '../people/challenges.store.server.ts'
import { forgetFailures, isTriedTooOften, noteFailure } from '../people/failures.store.server.ts'
import { foldName } from '../people/ways.store.server.ts'
import { underOfficeKey } from '../people/office-key.server.ts'
import { hashOfProof, isProof } from '../people/proof.ts'
import { counterOf } from '../people/passkey-counter.ts'
import { stepOfCode } from '../people/totp.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CornerDoor } from './desk.ts'
import { mandatesOf, turnTo } from './door-at.server.ts'
import { missionPasskeyInput, missionPassphraseInput } from './schemas.ts'
import { findPasskeyOf, findPassphraseOf, noteUse } from './accounts.store.server.ts'
import { insertMissionSession } from './sessions.store.server.ts'
import { proofOfWords } from './words.ts'

/** Name, words and a code by time. Which of them was wrong is not told, nor whether the name is known. */
export async function signInToCorner(door: CornerDoor, input: unknown): Promise<Result<{ token: string }>> {
  const read = readInput(missionPassphraseInput, input)
  if (!read.ok) return read
  const { name, words, code, device } = read.value
  const mandates = await mandatesOf(door.office, { name })
  const who = async (trx: Trx) => `words\n${await foldName(trx, name)}`
  return unlessTriedTooOften(door, mandates, who, async (trx) => {
    const way = await findPassphraseOf(trx, door.into, name)
    const proven = isProof(proofOfWords(words, way?.proof_salt ?? ''), way?.proof_hash ?? nobodys)
    const last = way?.totp_last_step
    const step = stepOfCode(way?.totp_secret ?? nobodysSecret, code, door.now, last == null ? null : Number(last))
    if (!way || !proven || step === null) return null
    await noteUse(trx, way.id, { totp_last_step: step })
    return insertMissionSession(trx, way.diplomat, device, door.now)
  })
}

/** A passkey that signed our challenge, on our address. */
export async function signInToCornerByPasskey(door: CornerDoor, input: unknown): Promise<Result<{ token: string }>> {
  const read = readInput(missionPasskeyInput, input)
  if (!read.ok) return read
  const { challengeId, response, device } = read.value
  const expectedChallenge = await inOffice(door.office, door.mandate, (trx) =>
    takeChallenge(trx, challengeId, door.now)
  )
  if (!expectedChallenge) return refused('challenge-over')
  const mandates = await mandatesOf(door.office, { credential: response.id })
  const who = async () => `passkey\n${response.id}`
  return unlessTriedTooOften(door, mandates, who, async (trx) => {
    const way = await findPasskeyOf(trx, door.into, response.id)
    const counter = way && (await counterOf(way, { response, expectedChallenge, where: door.where }))
    if (!way || counter == null) return null
    await noteUse(trx, way.id, { counter })
    return insertMissionSession(trx, way.diplomat, device, door.now)
  })
}

function unlessTriedTooOften(
  { office, mandate, now }: CornerDoor,
  mandates: readonly string[],
  who: (trx: Trx) => Promise<string>,
  letIn: (trx: Trx) => Promise<string | null>
): Promise<Result<{ token: string }>> {
  return inOffice(office, mandate, async (trx) => {
    const subject = await underOfficeKey(trx, 'failures of a mission', await who(trx))
    if (await isTriedTooOften(trx, subject, now)) return refused('try-later')
    let token: string | null = null
    // Two offices may have invited people of one name: the words tell which of them comes. Where nobody has it, as much is done.
    for (const of of mandates.length > 0 ? mandates : [mandate]) {
      await turnTo(trx, of)
      token ??= await letIn(trx)
    }
    if (token === null) {
      await noteFailure(trx, subject, now)
      return refused('mission-sign-in-refused')
    }
    await forgetFailures(trx, subject)
    return done({ token })
  })
}

const nobodys = hashOfProof('nobody')
const nobodysSecret = 'A'.repeat(32)
