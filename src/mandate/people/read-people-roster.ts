import { fingerprint } from '#platform/sealing/fingerprint.ts'
import {
  readRoster,
  voices,
  type Confirmation,
  type OfficerCard,
  type Removal,
  type RosterState,
  type Step
} from '#platform/sealing/roster.ts'
import { verify } from '#platform/sealing/signing.ts'
import { mayHoldKeys } from './key-holders.ts'
import type { People, Person } from './people.ts'

export interface PeopleRoster {
  /** Who holds keys, and whose word counts. */
  trusted: OfficerCard[]
  removed: OfficerCard[]
  state: RosterState
  steps: Step[]
  /** Confirmed by those who hold keys, and holding none: matter can be sealed to them, their word counts for nothing. */
  others: OfficerCard[]
  /** Such as these once, and turned away since. */
  othersGone: OfficerCard[]
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
  const said = (of: string, purpose: 'officer-confirmed' | 'officer-removed') =>
    statements
      .filter(({ kind, statement }) => kind === of && verify(statement, purpose) && statement.value)
      .map(({ statement }) => statement as Confirmation)
  const confirmations = said('confirmed', 'officer-confirmed')
  const removals = said('removed', 'officer-removed')
  const holding = cards.map(({ card }) => card).filter(({ role }) => mayHoldKeys(role))
  // NOTE: only these enter the roster: a translator who was confirmed has no word about others.
  const roster = readRoster(holding, confirmations, removals, root)
  const ever = cards
    .map(({ card }) => card)
    .filter((card) => !mayHoldKeys(card.role) && card.mandate === root.mandate)
    .filter((card) => wasConfirmed(card, roster.steps, confirmations))
  const isGone = (card: OfficerCard) => wasTurnedAway(card, roster.steps, removals)
  return { ...roster, others: ever.filter((card) => !isGone(card)), othersGone: ever.filter(isGone) }
}

/** Whose signature under something of the office can be hers, whether she is still here or has left. */
export const everConfirmed = ({ trusted, removed, others, othersGone }: PeopleRoster): OfficerCard[] => [
  ...trusted,
  ...removed,
  ...others,
  ...othersGone
]

/**
 * Whether a card that has no word itself was confirmed: at some time enough of those then trusted said so. It lasts
 * when one of them leaves later. One voice is enough while she who signed is alone, and no longer: she could say at any
 * time that it was when she was alone.
 */
function wasConfirmed(card: OfficerCard, steps: readonly Step[], confirmations: Confirmation[]) {
  const confirming = untilEach(steps).map((then) => voices(confirmations, fingerprint(card), card, then).length)
  return confirming.some((count) => count >= 2) || (steps.at(-1)!.trusted.length === 1 && confirming.at(-1) === 1)
}

/** One voice is enough for it, and it lasts. */
const wasTurnedAway = (card: OfficerCard, steps: readonly Step[], removals: Removal[]) =>
  untilEach(steps).some((then) => voices(removals, fingerprint(card), card, then).length > 0)

const untilEach = (steps: readonly Step[]) => steps.map((_, i) => steps.slice(0, i + 1))

/** A card that its own key signed, of the officer that the row is about. */
const hasOwnCard = ({ id, role, card }: Person): boolean =>
  verify(card, 'officer-card', card?.value?.verifyKey) && card.value.id === id && card.value.role === role
