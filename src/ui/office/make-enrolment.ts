import type { OfficerSecrets } from '#mandate/people/read-office.ts'
import { officeFingerprint } from '#mandate/people/read-office.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import type { Fingerprint } from '#platform/sealing/fingerprint.ts'
import { makeIdentity, type Identity } from '#platform/sealing/identity.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { makeSigningKey, signed, type SigningKey } from '#platform/sealing/signing.ts'
import type { ReadyWay } from './ready-way.ts'
import { sealToEach } from './seal-epochs.ts'

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
  const own = await makeOwnKeys(who)
  const first = recovery ? await makeFirstEpoch(own.card, recovery, who.today) : null
  const { input, secrets } = await sealOwn(who, way, own, first ? first.office : who.office!)
  return { input: { ...input, ...(first && { first: first.input }) }, secrets }
}

interface OwnKeys {
  card: OfficerCard
  identity: Identity
  signing: SigningKey
}

/** Her identity and signing key, which nobody else ever has, and the card that tells of them. */
export async function makeOwnKeys({ id, mandate, role }: Pick<Enrolling, 'id' | 'mandate' | 'role'>): Promise<OwnKeys> {
  const identity = await makeIdentity()
  const signing = makeSigningKey()
  const { recipient } = identity
  const card: OfficerCard = { id, mandate, role, recipient, verifyKey: toBase64url(signing.verifyKey) }
  return { card, identity, signing }
}

/** Of what she sends, that which is hers: her card, and her secrets under her way in. */
export async function sealOwn(
  { token, name, lang, device }: Enrolling,
  way: ReadyWay,
  { card, identity, signing }: OwnKeys,
  office: Fingerprint
) {
  const secrets: OfficerSecrets = { v: 1, identity: identity.secret, signing: toBase64url(signing.secret), office }
  const signIn = await way.sealed(secrets)
  const input = { token, name, lang, device, card: signed(signing.secret, 'officer-card', card), signIn }
  return { input, secrets }
}

async function makeFirstEpoch(card: OfficerCard, recovery: string, today: string) {
  const epoch = await makeEpoch({ mandate: card.mandate, openedOn: today })
  const sealed = await sealToEach(epoch, [card, { id: 'recovery', recipient: recovery }])
  return {
    office: officeFingerprint(card, epoch.card, recovery),
    input: { recovery, epoch: { statement: epoch.statement, sealed } }
  }
}
