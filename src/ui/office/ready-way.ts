import type { OfficerSecrets } from '#mandate/people/read-office.ts'
import { randomBytes, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { signInProof } from '#platform/sealing/passphrase.ts'
import { sealUnderKey, sealUnderPassphrase } from '#platform/sealing/seal-under.ts'
import type { PasskeyAnswer } from './passkey.ts'

/** A way in that works, and seals her secrets when they are there. */
export interface ReadyWay {
  sealed(secrets: OfficerSecrets): Promise<{ way: object; label: string; sealedSecret: string }>
  /** Opens again what it sealed. */
  kind: 'passkey' | 'passphrase'
}

export const byPassphrase = (
  { passphrase, totpSecret, totpCode }: { passphrase: string; totpSecret: string; totpCode: string },
  label: string
): ReadyWay => ({
  kind: 'passphrase',
  sealed: async (secrets) => {
    const salt = randomBytes(16)
    return {
      way: {
        kind: 'passphrase',
        proofSalt: toBase64url(salt),
        proof: await signInProof(passphrase, salt),
        totpSecret,
        totpCode
      },
      label,
      sealedSecret: toBase64url(await sealUnderPassphrase(bytesOf(secrets), passphrase))
    }
  }
})

/** @param passphrase for a passkey that can make no key: the secrets are sealed under this instead */
export const byPasskey = (
  { response, key }: PasskeyAnswer,
  challengeId: string,
  label: string,
  passphrase: string | null
): ReadyWay => ({
  kind: 'passkey',
  sealed: async (secrets) => ({
    way: { kind: 'passkey', challengeId, response },
    label,
    sealedSecret: toBase64url(
      key ? await sealUnderKey(bytesOf(secrets), key) : await sealUnderPassphrase(bytesOf(secrets), passphrase!)
    )
  })
})

const bytesOf = (secrets: OfficerSecrets) => utf8(JSON.stringify(secrets))

/** Whether a passphrase opens it, and not a key: an age file says so in its second line. */
export const isUnderPassphrase = (sealed: Uint8Array): boolean =>
  new TextDecoder().decode(sealed.subarray(0, 40)).includes('\n-> scrypt ')
