import { fingerprint, type Fingerprint } from '#platform/sealing/fingerprint.ts'
import {
  readRoster,
  type Confirmation,
  type OfficerCard,
  type Removal,
  type RosterState
} from '#platform/sealing/roster.ts'
import { verify } from '#platform/sealing/signing.ts'
import { mayHoldKeys } from './key-holders.ts'
import type { People, Person } from './people.ts'

export interface PeopleRoster {
  /** Who holds keys, and whose word counts. */
  trusted: OfficerCard[]
  removed: OfficerCard[]
  state: RosterState
  /** Confirmed by those who hold keys, and holding none: matter can be sealed to them, their word counts for nothing. */
  others: OfficerCard[]
}

/**
 * Whom to trust, read from what officers signed; null when the first officer's card is not there or not her own.
 * Server and browsers read it alike, each for itself.
 */
export function readPeopleRoster({
  officers,
  statements
}: Pick<People, 'officers' | 'statements'>): PeopleRoster | null {
  const cards = officers.filter(hasOwnCard).map(({ card, isFirst }) => ({ card: card.value, isFirst }))
  const root = cards.find(({ isFirst }) => isFirst)?.card
  if (!root || !mayHoldKeys(root.role)) return null
  const confirmations = statements.filter(({ kind }) => kind === 'confirmed').map(({ statement }) => statement)
  const removals = statements.filter(({ kind }) => kind === 'removed').map(({ statement }) => statement)
  const holding = cards.map(({ card }) => card).filter(({ role }) => mayHoldKeys(role))
  // NOTE: only these enter the roster: a translator who was confirmed has no word about others.
  const roster = readRoster(holding, confirmations as Confirmation[], removals as Removal[], root)
  const needed = roster.trusted.length === 1 ? 1 : 2
  const others = cards
    .map(({ card }) => card)
    .filter((card) => !mayHoldKeys(card.role) && card.mandate === root.mandate)
    .filter((card) => signersOf(confirmations, 'officer-confirmed', card, roster.trusted).length >= needed)
    .filter((card) => signersOf(removals, 'officer-removed', card, roster.trusted).length === 0)
  return { ...roster, others }
}

/** Who of the trusted says this of a card. */
export function signersOf(
  statements: readonly People['statements'][number]['statement'][],
  purpose: 'officer-confirmed' | 'officer-removed',
  card: OfficerCard,
  trusted: readonly OfficerCard[]
): OfficerCard[] {
  const print: Fingerprint = fingerprint(card)
  const said = statements.filter((one) => verify(one, purpose) && one.value?.card === print)
  return trusted.filter(({ verifyKey, id }) => id !== card.id && said.some(({ by }) => by === verifyKey))
}

/** A card that its own key signed, of the officer that the row is about. */
const hasOwnCard = ({ id, role, card }: Person): boolean =>
  verify(card, 'officer-card', card?.value?.verifyKey) && card.value.id === id && card.value.role === role
