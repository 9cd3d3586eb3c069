import type { OfficerSecrets } from '#mandate/people/read-office.ts'
import { officeFingerprint } from '#mandate/people/read-office.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { makeSigningKey, signed } from '#platform/sealing/signing.ts'
import type { ReadyWay } from './ready-way.ts'

export interface Enrolling {
  id: string
  token: string
  /** What the office is known by, from the link; null for the first officer, whose browser makes it. */
  office: string | null
  mandate: string
  role: string
  name: string
  lang: string
  device: string
  today: string
}

/** All that leaves the browser of who enrols: her card, her secrets sealed under her way in, and the first epoch sealed. */
export async function makeEnrolment(
  who: Enrolling,
  way: ReadyWay,
  recovery: string | null
): Promise<{ input: unknown; secrets: OfficerSecrets }> {
  const { token, office, name, lang, device, today } = who
  const { card, identity, signing } = await makeOwnKeys(who)
  const first = recovery ? await makeFirstEpoch(card, recovery, today) : null
  const secrets: OfficerSecrets = {
    v: 1,
    identity: identity.secret,
    signing: toBase64url(signing.secret),
    office: first ? first.office : office!
  }
  const input = {
    token,
    name,
    lang,
    device,
    card: signed(signing.secret, 'officer-card', card),
    signIn: await way.sealed(secrets),
    ...(first && { first: first.input })
  }
  return { input, secrets }
}

/** Her identity and signing key, which nobody else ever has, and the card that tells of them. */
export async function makeOwnKeys({ id, mandate, role }: Pick<Enrolling, 'id' | 'mandate' | 'role'>) {
  const identity = await makeIdentity()
  const signing = makeSigningKey()
  const { recipient } = identity
  const card: OfficerCard = { id, mandate, role, recipient, verifyKey: toBase64url(signing.verifyKey) }
  return { card, identity, signing }
}

async function makeFirstEpoch(card: OfficerCard, recovery: string, today: string) {
  const epoch = await makeEpoch({ mandate: card.mandate, openedOn: today })
  const holders = [
    { holder: card.id, recipient: card.recipient },
    { holder: 'recovery', recipient: recovery }
  ]
  const sealed = await Promise.all(
    holders.map(async ({ holder, recipient }) => ({
      holder,
      body: toBase64url(await sealEpochSecrets(epoch.card, epoch.secrets, [recipient]))
    }))
  )
  return {
    office: officeFingerprint(card, epoch.card, recovery),
    input: { recovery, epoch: { statement: epoch.statement, sealed } }
  }
}
