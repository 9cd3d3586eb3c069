import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Trx } from '#platform/db.ts'
import type { z } from 'zod'
import { done, refused, type Result } from '../result.ts'
import { takeChallenge } from './challenges.store.server.ts'
import { hashOfProof } from './proof.ts'
import type { signInWay } from './schemas.ts'
import { stepOfCode } from './totp.ts'
import { isCredentialKnown } from './ways.store.server.ts'

/** Under which address officers reach the office: a passkey belongs to it and opens nothing elsewhere. */
export interface Where {
  origin: string
}

export type CheckedWay =
  | { kind: 'passkey'; credentialId: string; publicKey: Buffer; counter: number }
  | { kind: 'passphrase'; proofSalt: string; proofHash: Buffer; totpSecret: string; totpStep: number }

/** A passkey just made and nobody's yet, or a passphrase's proof with a first code by time: works, before it is kept. */
export async function checkWay(
  trx: Trx,
  way: z.output<typeof signInWay>['way'],
  { origin }: Where,
  now: Date
): Promise<Result<CheckedWay>> {
  if (way.kind === 'passphrase') {
    const totpStep = stepOfCode(way.totpSecret, way.totpCode, now, null)
    if (totpStep === null) return refused('wrong-code', 'totpCode')
    const { totpSecret, proofSalt, proof } = way
    return done({
      kind: way.kind,
      proofSalt: proofSalt.toString('base64url'),
      proofHash: hashOfProof(proof),
      totpSecret,
      totpStep
    })
  }
  const expectedChallenge = await takeChallenge(trx, way.challengeId, now)
  if (!expectedChallenge) return refused('challenge-over')
  const made = await readPasskey(way.response, { expectedChallenge, origin })
  if (!made) return refused('passkey-refused')
  return (await isCredentialKnown(trx, made.credentialId)) ? refused('passkey-in-use') : done(made)
}

async function readPasskey(
  response: unknown,
  { expectedChallenge, origin }: { expectedChallenge: string; origin: string }
): Promise<Extract<CheckedWay, { kind: 'passkey' }> | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as never,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { kind: 'passkey', credentialId: id, publicKey: Buffer.from(publicKey), counter }
  } catch {
    return null
  }
}
