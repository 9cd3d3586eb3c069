import type { FrontDoor, OfficeDesk } from '#mandate/people/desk.ts'
import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { confirmEpoch } from '#mandate/people/confirm-epoch.ts'
import { inviteOfficer } from '#mandate/people/invite-officer.ts'
import { openEpoch, type EpochOpening } from '#mandate/people/open-epoch.ts'
import { readMe, type Me } from '#mandate/people/read-me.ts'
import { openEpochs, readOffice, type OpenedEpoch } from '#mandate/people/read-office.ts'
import { readPending, type PendingRead } from '#mandate/people/read-pending.ts'
import type { SessionOpened } from '#mandate/people/open-session.ts'
import { recordStatement, type Recorded } from '#mandate/people/record-statement.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { shareEpochs } from '#mandate/people/share-epochs.ts'
import { signInByPassphrase } from '#mandate/people/sign-in-by-passphrase.ts'
import { actorOf } from '#mandate/people/with-office.server.ts'
import type { Result } from '#mandate/result.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { confirmOfficer, removeOfficer, type OfficerCard } from '#platform/sealing/roster.ts'
import { makeIdentity, type Identity } from '#platform/sealing/identity.ts'
import { makeConfirmation } from '../src/ui/office/make-confirmation.ts'
import { makeNewEpoch } from '../src/ui/office/make-new-epoch.ts'
import { codeAt, enrolment, passphrase, type Officer } from './enrolment.ts'
import { must, officeDesk } from './office-desk.ts'
import { proofOf } from './sign-in-proof.ts'

export { codeAt, enrolment, passphrase, type Officer } from './enrolment.ts'

export const origin = 'https://office.example'

/** An office on an invented day, whose clock the story moves. */
export async function officeOfPeople(
  on = '2026-03-02T09:00:00Z',
  /** Another office on the instance of the first. */
  beside?: { house: Awaited<ReturnType<typeof officeDesk>>; mandate: string }
) {
  const house = beside?.house ?? (await officeDesk())
  const mandate = beside?.mandate ?? 'defenders'
  let now = new Date(on)
  const door = (): FrontDoor => ({
    db: house.db.office,
    mandate,
    now,
    today: now.toISOString().slice(0, 10),
    where: { origin }
  })
  const desk = async (officer: Officer, token = officer.token): Promise<OfficeDesk | null> => {
    const session = await resumeSession(house.db.office, token, now)
    if (session?.newToken) officer.token = session.newToken
    if (!session) return null
    const { sessionId: id, way, createdAt } = session
    return { ...door(), actor: actorOf(session), session: { id, way, createdAt } }
  }
  const at = async (officer: Officer): Promise<OfficeDesk> => {
    const found = await desk(officer)
    if (!found) throw new Error(`${officer.name} is not signed in`)
    return found
  }
  const me = async (officer: Officer): Promise<Me> => must(await readMe(await at(officer)))
  const roster = async (officer: Officer) => {
    const read = readOffice((await me(officer)).people, officer.secrets.office)
    if (!read.ok) throw new Error(read.reason)
    return read.office
  }
  /** What her browser has to work with. */
  const deskOf = async (by: Officer) => ({
    me: await me(by),
    office: await roster(by),
    epochs: await office.opens(by),
    signing: by.signing
  })
  const office = {
    house,
    door,
    desk,
    at,
    me,
    roster,
    deskOf,
    close: house.close,
    /** What the first officer printed, once she came. */
    recovery: null as Identity | null,
    pass: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    days: (count: number) => (now = new Date(now.getTime() + count * 86_400_000)),
    firstLink: async (): Promise<string> =>
      (await makeEnrolmentLink(house.db.owner, { origin, mandate, isInstances: !beside }, now))!.split('#')[1]!,
    code: (officer: Pick<Officer, 'totpSecret'>): string => codeAt(officer.totpSecret, now),
    first: async (name = 'Ama Invented'): Promise<Officer> => {
      const input = await enrolment(
        { name, role: 'case-officer' },
        { token: await office.firstLink(), now, mandate },
        true
      )
      const enrolled = must(await enrolOfficer(door(), input.input))
      office.recovery = input.recovery
      return { ...input.officer, token: enrolled.token } satisfies Officer
    },
    invite: async (by: Officer, name: string, role = 'case-officer'): Promise<string> =>
      must(await inviteOfficer(await at(by), { name, role })).token,
    enrol: async (by: Officer, name: string, role = 'case-officer'): Promise<Officer> => {
      const token = await office.invite(by, name, role)
      const { input, officer } = await enrolment(
        { name, role },
        { token, now, office: by.secrets.office, mandate },
        false
      )
      return { ...officer, token: must(await enrolOfficer(door(), input)).token } satisfies Officer
    },
    confirm: async (by: Officer, one: Officer): Promise<Result<Recorded>> =>
      recordStatement(await at(by), {
        kind: 'confirmed',
        subject: one.card.id,
        statement: confirmOfficer(by.signing.secret, one.card, (await office.roster(by)).roster.state)
      }),
    remove: async (by: Officer, one: Officer): Promise<Result<Recorded>> =>
      recordStatement(await at(by), {
        kind: 'removed',
        subject: one.card.id,
        statement: removeOfficer(by.signing.secret, one.card, (await office.roster(by)).roster.state)
      }),
    /** What she can open of what is sealed to her. */
    opens: async (officer: Officer): Promise<OpenedEpoch[]> => {
      const told = await me(officer)
      const read = readOffice(told.people, officer.secrets.office)
      return read.ok ? openEpochs(read.office, told.epochSecrets, officer.identity.secret) : []
    },
    share: async (by: Officer, to: Officer): Promise<Result<{ shared: number }>> => {
      const opened = await office.opens(by)
      const sealed = await Promise.all(
        opened.map(async ({ card, secrets }) => ({
          number: card.number,
          body: toBase64url(await sealEpochSecrets(card, secrets, [to.card.recipient]))
        }))
      )
      return shareEpochs(await at(by), { officer: to.card.id, sealed })
    },
    newEpoch: async (
      by: Officer,
      holders?: OfficerCard[],
      openedOn = door().today,
      /** What somebody puts in the place of what was sealed to a holder. */
      spoil: (holder: string, body: string) => string = (_, body) => body
    ): Promise<Result<EpochOpening>> => {
      const {
        current,
        roster: { trusted },
        recovery
      } = await office.roster(by)
      const before = (await office.opens(by)).find(({ card }) => card.number === current.number)!
      const made = await makeEpoch({
        mandate,
        openedOn,
        previous: { card: current, signingSecret: before.secrets.signing }
      })
      const sealed = [
        ...(holders ?? trusted).map(({ id, recipient }) => ({ id, recipient })),
        { id: 'recovery', recipient: recovery }
      ]
      return openEpoch(await at(by), {
        statement: made.statement,
        opened: sayOpened(by.signing.secret, made.card),
        sealed: await Promise.all(
          sealed.map(async ({ id, recipient }) => ({
            holder: id,
            body: spoil(id, toBase64url(await sealEpochSecrets(made.card, made.secrets, [recipient])))
          }))
        )
      })
    },
    /** She replaces the recovery sheet, as her browser would. */
    newSheet: async (by: Officer, alter: (input: object) => object = (input) => input) => {
      const sheet = await makeIdentity()
      const input = await makeNewEpoch(await deskOf(by), door().today, sheet.recipient)
      return { sheet, opened: input.ok ? await openEpoch(await at(by), alter(input.value)) : input }
    },
    /** What her browser finds of the epoch that waits. */
    pending: async (officer: Officer): Promise<PendingRead | null> => {
      const { people, pendingSecret } = await me(officer)
      return readPending(await roster(officer), people.pending, pendingSecret, officer.identity.secret)
    },
    confirmEpoch: async (by: Officer): Promise<Result<{ number: number }>> => {
      const desk = await deskOf(by)
      const input = await makeConfirmation(desk, (await office.pending(by))!, door().today)
      return input.ok ? confirmEpoch(await at(by), input.value) : input
    },
    /** Opened by one and confirmed by another. */
    nextEpoch: async (by: Officer, second: Officer): Promise<Result<{ number: number }>> => {
      const opened = await office.newEpoch(by)
      return opened.ok ? office.confirmEpoch(second) : opened
    },
    signIn: async (
      officer: Officer,
      asked: { name?: string; words?: string; code?: string } = {}
    ): Promise<Result<SessionOpened>> => {
      const { name = officer.name, words = passphrase, code = codeAt(officer.totpSecret, now) } = asked
      const { salt } = must(await askForSalt(door(), { name }))
      return signInByPassphrase(door(), { name, proof: proofOf(words, fromBase64url(salt)), code })
    }
  }
  return office
}
