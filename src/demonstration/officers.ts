import { Secret, TOTP } from 'otpauth'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { inviteOfficer } from '#mandate/people/invite-officer.ts'
import { readMe } from '#mandate/people/read-me.ts'
import { openEpochs, readOffice, type Office, type OpenedEpoch } from '#mandate/people/read-office.ts'
import { recordStatement } from '#mandate/people/record-statement.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { shareEpochs } from '#mandate/people/share-epochs.ts'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { Role } from '#mandate/permissions.ts'
import type { Result } from '#mandate/result.ts'
import type { Db } from '#platform/db.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { makePassphrase } from '#platform/sealing/passphrase.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { confirmOfficer } from '#platform/sealing/roster.ts'
import { signingKeyFromSeed, type SigningKey } from '#platform/sealing/signing.ts'
import { makeEnrolment } from '../ui/office/make-enrolment.ts'
import { byPassphrase } from '../ui/office/ready-way.ts'
import { sealAllTo } from '../ui/office/seal-epochs.ts'

/** An invented officer, with what her browser holds. */
export interface InventedOfficer {
  id: string
  name: string
  role: Role
  mandate: string
  passphrase: string
  totpSecret: string
  signing: SigningKey
  identity: string
  /** The fingerprint of her office. */
  office: string
  session: OfficeDesk['session']
}

export interface Instance {
  owner: Db
  office: Db
  intake: Db
  corner: Db
  public: Db
  /** Where the office is reached. */
  origin: string
  /** The instance's own mandate. */
  mandate: string
  /** Where reference files lie, the operator's before the shipped ones. */
  reference: readonly string[]
  now: Date
  /** The day on which a visitor comes; what is filled lies before it. */
  today: string
}

/** An invented step never fails but by a defect of ours. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the demonstration was refused: ${JSON.stringify(result.errors)}`)
}

/** Her desk, on any day up to this one. */
export const deskOf = (at: Instance, { id, role, mandate, session }: InventedOfficer, today: string): OfficeDesk => ({
  db: at.office,
  mandate,
  now: at.now,
  today,
  where: { origin: at.origin },
  actor: { id, role, mandate, trusted: true },
  session
})

/** What she has unlocked: her office as it stands, and the epochs that she can open. */
export async function unlockedOf(at: Instance, officer: InventedOfficer, today: string) {
  const me = must(await readMe(deskOf(at, officer, today)))
  const read = readOffice(me.people, officer.office)
  if (!read.ok) throw new Error(read.reason)
  const epochs: OpenedEpoch[] = await openEpochs(read.office, me.epochSecrets, officer.identity)
  return { me, office: read.office as Office, epochs, signing: officer.signing }
}

/** The first officer of a mandate's office; her recovery sheet is thrown away. */
export async function beginOffice(
  at: Instance,
  name: string,
  mandate: string,
  today: string
): Promise<InventedOfficer> {
  const isInstances = mandate === at.mandate
  const link = await makeEnrolmentLink(at.owner, { origin: at.origin, mandate, isInstances }, at.now)
  if (!link) throw new Error(`the office of ${mandate} was begun before`)
  const recovery = (await makeIdentity()).recipient
  return enrol(at, { name, role: 'case-officer', mandate, token: link.split('#')[1]!, office: null, recovery }, today)
}

/** A colleague whom these confirmed; of a role with keys, she is given the epochs. */
export async function addColleague(
  at: Instance,
  by: readonly [InventedOfficer, ...InventedOfficer[]],
  { name, role }: { name: string; role: Role },
  today: string
): Promise<InventedOfficer> {
  const [first] = by
  const { token } = must(await inviteOfficer(deskOf(at, first, today), { name, role }))
  const { mandate, office } = first
  const one = await enrol(at, { name, role, mandate, token, office, recovery: null }, today)
  for (const officer of by) {
    const { office: stands, me } = await unlockedOf(at, officer, today)
    const card = me.people.officers.find(({ id }) => id === one.id)!.card.value
    const statement = confirmOfficer(officer.signing.secret, card, stands.roster.state)
    must(await recordStatement(deskOf(at, officer, today), { kind: 'confirmed', subject: one.id, statement }))
  }
  if (role !== 'case-officer' && role !== 'rapporteur') return one
  const { epochs, office: stands } = await unlockedOf(at, first, today)
  const { recipient } = stands.roster.trusted.find(({ id }) => id === one.id)!
  const sealed = await sealAllTo(recipient, epochs)
  must(await shareEpochs(deskOf(at, first, today), { officer: one.id, sealed }))
  return one
}

async function enrol(
  at: Instance,
  coming: { name: string; role: Role; mandate: string; token: string; office: string | null; recovery: string | null },
  today: string
): Promise<InventedOfficer> {
  const { name, role, mandate, recovery } = coming
  const id = crypto.randomUUID()
  const passphrase = makePassphrase(await wordList('en'))
  const totpSecret = new Secret({ size: 20 }).base32
  const totpCode = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: at.now.getTime() })
  const way = byPassphrase({ passphrase, totpSecret, totpCode }, 'demonstration')
  const who = { ...coming, id, lang: 'en', device: 'demonstration', today }
  const { input, secrets } = await makeEnrolment(who, way, recovery)
  const door = { db: at.office, mandate, now: at.now, today, where: { origin: at.origin } }
  const { token } = must(await enrolOfficer(door, input))
  const session = await resumeSession(at.office, token, at.now)
  if (!session) throw new Error(`${name} did not come in`)
  return {
    id,
    name,
    role,
    mandate,
    passphrase,
    totpSecret,
    signing: signingKeyFromSeed(fromBase64url(secrets.signing)),
    identity: secrets.identity,
    office: secrets.office,
    session: { id: session.sessionId, way: session.way, createdAt: session.createdAt }
  }
}
