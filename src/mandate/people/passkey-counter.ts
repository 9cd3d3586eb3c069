import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Where } from './check-way.ts'

/** The passkey's counter after it signed; null when it did not. */
export async function counterOf(
  way: { public_key: Buffer | null; counter: unknown },
  { response, expectedChallenge, where }: { response: { id: string }; expectedChallenge: string; where: Where }
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge,
      expectedOrigin: where.origin,
      expectedRPID: new URL(where.origin).hostname,
      credential: { id: response.id, publicKey: new Uint8Array(way.public_key!), counter: Number(way.counter) }
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
