import type { CheckedWay } from './check-way.ts'

/** What of a way in is kept with it, an officer's as a mission's: the columns are the same. */
export const columnsOfWay = (way: CheckedWay) =>
  way.kind === 'passkey'
    ? { credential_id: way.credentialId, public_key: way.publicKey, counter: way.counter }
    : {
        proof_salt: way.proofSalt,
        proof_hash: way.proofHash,
        totp_secret: way.totpSecret,
        totp_last_step: way.totpStep
      }
