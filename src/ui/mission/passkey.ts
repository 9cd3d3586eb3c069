import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** A diplomat's passkey lets her in and seals nothing. It asks its holder for finger or code. */
export const makeDiplomatPasskey = (challenge: string, diplomat: { id: string; name: string }) =>
  startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: location.hostname, name: location.hostname },
      user: { id: diplomat.id.replaceAll('-', ''), name: diplomat.name, displayName: diplomat.name },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' }
    }
  })

export const askDiplomatPasskey = (challenge: string) =>
  startAuthentication({ optionsJSON: { challenge, rpId: location.hostname, userVerification: 'required' } })
