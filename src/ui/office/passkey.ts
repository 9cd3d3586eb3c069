import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { toBase64url, utf8 } from '#platform/sealing/bytes.ts'

// NOTE: never to change: what passkeys sealed is opened with what they make of this.
const prf = { eval: { first: utf8('vigie/office/unlock/v1') } }

export interface PasskeyAnswer {
  /** For the server. What the passkey makes of our salt is not in it. */
  response: { id: string }
  /** 32 bytes that this passkey alone can make; null where it or the browser can't. */
  key: Uint8Array | null
}

/** A passkey that is asked for by nobody's name, and asks its holder for finger or code. */
export async function makePasskey(challenge: string, officer: { id: string; name: string }): Promise<PasskeyAnswer> {
  const response = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: location.hostname, name: location.hostname },
      user: { id: toBase64url(utf8(officer.id)), name: officer.name, displayName: officer.name },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      extensions: { prf } as never
    }
  })
  const { key, can } = keyOf(response)
  const answer = withoutSecrets(response)
  // Many passkeys make nothing of the salt when they are made; asked once more, they do.
  if (key || !can) return { response: answer, key }
  return { response: answer, key: (await askPasskey(challenge, response.id)).key }
}

export async function askPasskey(challenge: string, credentialId?: string | null): Promise<PasskeyAnswer> {
  const response = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId: location.hostname,
      userVerification: 'required',
      ...(credentialId && { allowCredentials: [{ type: 'public-key', id: credentialId }] }),
      extensions: { prf } as never
    }
  })
  return { response: withoutSecrets(response), key: keyOf(response).key }
}

function keyOf({ clientExtensionResults }: { clientExtensionResults: object }): {
  key: Uint8Array | null
  can: boolean
} {
  const made = (clientExtensionResults as { prf?: { enabled?: boolean; results?: { first?: ArrayBuffer } } }).prf
  const first = made?.results?.first
  return { key: first ? new Uint8Array(first).slice(0, 32) : null, can: Boolean(made?.enabled) }
}

const withoutSecrets = <T extends { id: string }>(response: T) => ({ ...response, clientExtensionResults: {} })
