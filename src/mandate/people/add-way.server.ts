import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import type { CheckedWay } from './check-way.ts'

/** A way in, and the officer's secrets as that way alone unseals them. */
export async function insertWay(
  trx: Trx,
  officer: string,
  way: CheckedWay,
  { label, sealedSecret }: { label: string; sealedSecret: Buffer },
  now: Date
): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('known.sign_in_way')
    .values({
      id,
      officer,
      kind: way.kind,
      label,
      created_at: now,
      ...(way.kind === 'passkey'
        ? { credential_id: way.credentialId, public_key: way.publicKey, counter: way.counter }
        : {
            proof_salt: way.proofSalt,
            proof_hash: way.proofHash,
            totp_secret: way.totpSecret,
            totp_last_step: way.totpStep
          })
    })
    .execute()
  await trx.insertInto('sealed.officer_secret').values({ way: id, body: sealedSecret }).execute()
  return id
}
