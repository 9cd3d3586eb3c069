import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { error, type DomainError } from '#mandate/result.ts'
import { call } from '../office/call.ts'
import { deviceName } from '../office/device.ts'

/** A passkey of a corner lets its holder in and seals nothing. It asks for finger or code. */
export const makeCornerPasskey = (challenge: string, person: { id: string; name: string }) =>
  startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: location.hostname, name: location.hostname },
      user: { id: person.id.replaceAll('-', ''), name: person.name, displayName: person.name },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' }
    }
  })

export const askCornerPasskey = (challenge: string) =>
  startAuthentication({ optionsJSON: { challenge, rpId: location.hostname, userVerification: 'required' } })

/** She comes in at `path` by a passkey that signs a challenge of ours, and goes on; or what was wrong. */
export async function comeInByPasskey(
  path: string,
  { ask, more, to }: { ask: (challenge: string) => Promise<unknown>; more: object; to: string }
): Promise<DomainError[]> {
  const asked = await call<{ id: string; challenge: string }>('sign-in/challenge', {})
  if (!asked.ok) return asked.errors
  const response = await ask(asked.value.challenge).catch(() => null)
  if (!response) return [error('passkey-not-given')]
  const came = await call(path, { ...more, challengeId: asked.value.id, response, device: deviceName() })
  if (!came.ok) return came.errors
  location.assign(to)
  return []
}
