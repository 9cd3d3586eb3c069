import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { officeFingerprint, type OfficerSecrets } from '../src/mandate/people/read-office.ts'
import { randomBytes, toBase64url, utf8 } from '../src/platform/sealing/bytes.ts'
import { sealEpochSecrets } from '../src/platform/sealing/epoch-secrets.ts'
import { makeEpoch } from '../src/platform/sealing/epochs.ts'
import { makeIdentity, type Identity } from '../src/platform/sealing/identity.ts'
import type { OfficerCard } from '../src/platform/sealing/roster.ts'
import { sealUnderPassphrase } from '../src/platform/sealing/seal-under.ts'
import { makeSigningKey, signed, type SigningKey } from '../src/platform/sealing/signing.ts'
import { proofOf } from './sign-in-proof.ts'

export const passphrase = 'invented words for nobody in a test'

/** Officers of stories: what their browsers would do, done here. All of them are invented. */
export interface Officer {
  card: OfficerCard
  identity: Identity
  signing: SigningKey
  totpSecret: string
  secrets: OfficerSecrets
  name: string
  token: string
}

export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

/** One for all of a process: with another for each, a fifth of a second of a processor went for every officer. */
const salt = randomBytes(16)

/** What a browser sends to enrol, by passphrase. */
export async function enrolment(
  { name, role }: { name: string; role: OfficerCard['role'] },
  { token, now, office = '', mandate = 'defenders' }: { token: string; now: Date; office?: string; mandate?: string },
  first: boolean
) {
  const identity = await makeIdentity()
  const signing = makeSigningKey()
  const card: OfficerCard = {
    id: randomUUID(),
    mandate,
    role,
    recipient: identity.recipient,
    verifyKey: toBase64url(signing.verifyKey)
  }
  const recovery = await makeIdentity()
  const epoch = await makeEpoch({ mandate, openedOn: now.toISOString().slice(0, 10) })
  const secrets: OfficerSecrets = {
    v: 1,
    identity: identity.secret,
    signing: toBase64url(signing.secret),
    office: first ? officeFingerprint(card, epoch.card, recovery.recipient) : office
  }
  const totpSecret = new Secret({ size: 20 }).base32
  const input = {
    token,
    name,
    lang: 'en',
    card: signed(signing.secret, 'officer-card', card),
    device: 'a test',
    signIn: {
      way: {
        kind: 'passphrase',
        proofSalt: toBase64url(salt),
        proof: proofOf(passphrase, salt),
        totpSecret,
        totpCode: codeAt(totpSecret, now)
      },
      label: 'passphrase',
      sealedSecret: toBase64url(await sealUnderPassphrase(utf8(JSON.stringify(secrets)), passphrase, 10))
    },
    ...(first && {
      first: {
        recovery: recovery.recipient,
        epoch: {
          statement: epoch.statement,
          sealed: await Promise.all(
            [
              [card.id, identity.recipient],
              ['recovery', recovery.recipient]
            ].map(async ([holder, recipient]) => ({
              holder: holder!,
              body: toBase64url(await sealEpochSecrets(epoch.card, epoch.secrets, [recipient!]))
            }))
          )
        }
      }
    })
  }
  return { input, officer: { card, identity, signing, totpSecret, secrets, name }, recovery }
}
