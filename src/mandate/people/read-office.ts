import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { followChain, type EpochCard, type EpochSecrets, type EpochStatement } from '#platform/sealing/epochs.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { fingerprint, type Fingerprint } from '#platform/sealing/fingerprint.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { recoveryInForce } from './new-recovery.ts'
import type { People } from './people.ts'
import { readPeopleRoster, type PeopleRoster } from './read-people-roster.ts'

/** What an officer's way in unseals. `office` is what she knows the office by, from whoever let her in and not from the server. */
export interface OfficerSecrets {
  v: 1
  identity: string
  signing: string
  office: Fingerprint
}

export interface Office {
  roster: PeopleRoster
  epochs: EpochCard[]
  current: EpochCard
  recovery: string
  /** The number of the epoch with which it began. */
  began: number
}

export type OfficeRead =
  | { ok: true; office: Office }
  | { ok: false; reason: 'another-office' | 'false-chain' | 'another-recovery' }

/**
 * The office is its first officer, its first epoch and its recovery recipient then: all that is believed of it follows
 * from these three. An office that is begun again is another office on the same chain of epochs. Whoever invites gives
 * this fingerprint on beside the link's token; a server can't give another.
 */
export const officeFingerprint = (first: OfficerCard, epoch: EpochCard, recovery: string): Fingerprint =>
  fingerprint({ officer: fingerprint(first), epoch: fingerprint(epoch), recovery })

/** What the server tells of the office, believed as far as signatures go. */
export function readOffice(people: People, expected: Fingerprint): OfficeRead {
  const first = people.officers.find(({ isFirst }) => isFirst)?.card.value
  const statements = people.epochs.map(({ statement }) => statement)
  const roster = readPeopleRoster(people)
  const began = first && roster && findBeginning(first, statements, people.recoveries, expected)
  if (!began) return { ok: false, reason: 'another-office' }
  const chain = followChain(statements, fingerprint(began.epoch))
  const current = chain.ok ? chain.epochs.at(-1) : undefined
  if (!chain.ok || !current) return { ok: false, reason: 'false-chain' }
  const { epochs } = chain
  const later = epochs.filter(({ number }) => number > began.epoch.number)
  const recovery = recoveryInForce(began.recovery, later, people.recoveries)
  if (!recovery) return { ok: false, reason: 'another-recovery' }
  return { ok: true, office: { roster, epochs, current, recovery, began: began.epoch.number } }
}

/** With the first epoch; or, of an office that was begun again, with the one that its first officer opened then. */
function findBeginning(
  first: OfficerCard,
  statements: readonly EpochStatement[],
  recoveries: People['recoveries'],
  expected: Fingerprint
): { epoch: EpochCard; recovery: string } | null {
  for (const statement of statements)
    for (const { recipient } of recoveries) {
      const epoch = statement?.own?.value
      if (epoch && officeFingerprint(first, epoch, recipient) === expected) return { epoch, recovery: recipient }
    }
  return null
}

export interface OpenedEpoch {
  card: EpochCard
  secrets: EpochSecrets
}

/** The epochs whose secrets were sealed to her; those that do not open, or are not the card's, are left out. */
export async function openEpochs(
  { epochs }: Office,
  sealed: readonly { number: number; body: string }[],
  identity: string
): Promise<OpenedEpoch[]> {
  const opened: OpenedEpoch[] = []
  for (const { number, body } of sealed) {
    const card = epochs.find((one) => one.number === number)
    if (!card) continue
    try {
      opened.push({ card, secrets: await openEpochSecrets(fromBase64url(body), card, identity) })
    } catch {
      // The page says which epochs she can't read.
    }
  }
  return opened
}
