import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { isHybrid } from './identity.ts'
import type { Confirmation, OfficerCard, Removal, RosterState } from './roster.ts'
import { verify } from './signing.ts'

export interface Roster {
  trusted: OfficerCard[]
  removed: OfficerCard[]
  state: RosterState
}

/**
 * Who may be given secrets: from the root on, whoever two trusted officers confirmed (one, while there is one), less
 * whom two others removed (one, where one other is left). What the server adds by itself is not among them, since
 * it can sign nothing. Pure: in whatever order, the same statements make the same roster.
 *
 * A confirmation counts from the state that it names on, while its signer is trusted: what a removed officer signs
 * afterwards is nothing, and whom she confirmed before stays. At each state confirmations go first: else one officer
 * could sign for a time when they were two, remove the other, and let in whom she likes.
 *
 * NOTE: there is no clock that signers and readers share. Who was removed can still sign for the time before, which
 * counts beside one other officer's word if the server shows it; and the server can keep statements back. Whoever
 * knows a later state, as every officer's browser does, sees that this is not it.
 */
export function readRoster(
  cards: readonly OfficerCard[],
  confirmations: readonly Confirmation[],
  removals: readonly Removal[],
  root: OfficerCard
): Roster {
  const candidates = new Map(cards.filter((card) => isOf(root, card)).map((card) => [fingerprint(card), card]))
  const ever = new Map([[fingerprint(root), root]])
  const removed = new Set<Fingerprint>()
  const seen = new Set<RosterState>()
  const confirming = confirmations.filter((one) => verify(one, 'officer-confirmed') && one.value)
  const removing = removals.filter((one) => verify(one, 'officer-removed') && one.value)

  for (;;) {
    const state = stateOf(ever, removed)
    seen.add(state)
    const active = [...ever].filter(([print]) => !removed.has(print))
    const alone = active.length === 1
    const counted = confirming.filter(({ value }) => (alone ? value.at === state : seen.has(value.at)))

    const entering = [...candidates].filter(
      ([print, card]) => isNew(card, print, ever) && voices(counted, print, card, active) >= quorum(active.length)
    )
    // One who is alone lets in one. If she signed for several at once, nobody can tell which came first: none enters.
    if (entering.length > 0 && !(alone && entering.length > 1)) {
      for (const [print, card] of entering) ever.set(print, card)
      continue
    }
    const leaving = active.filter(([print, card]) => voices(removing, print, card, active) >= quorum(active.length - 1))
    for (const [print] of leaving) removed.add(print)
    if (leaving.length > 0) continue

    const gone = [...ever].filter(([print]) => removed.has(print))
    return { trusted: active.map(([, card]) => card), removed: gone.map(([, card]) => card), state }
  }
}

type Printed = [Fingerprint, OfficerCard]

/** How many of the trusted, each another person than the card's, say this of it. */
function voices(statements: readonly Removal[], print: Fingerprint, { id }: OfficerCard, active: readonly Printed[]) {
  const signers = statements
    .filter(({ value }) => value.card === print)
    .flatMap(({ by }) => active.filter(([, officer]) => officer.verifyKey === by && officer.id !== id))
  return new Set(signers.map(([, officer]) => officer.id)).size
}

const quorum = (present: number) => (present === 1 ? 1 : 2)

const isOf = (root: OfficerCard, card: OfficerCard) => card.mandate === root.mandate && isHybrid(card.recipient)

/** A card that bears the key of somebody who has one already would make it uncertain whose word it is. */
const isNew = (card: OfficerCard, print: Fingerprint, ever: ReadonlyMap<Fingerprint, OfficerCard>) =>
  !ever.has(print) && ![...ever.values()].some(({ verifyKey }) => verifyKey === card.verifyKey)

const stateOf = (ever: ReadonlyMap<Fingerprint, OfficerCard>, removed: ReadonlySet<Fingerprint>): RosterState =>
  fingerprint({ ever: [...ever.keys()].sort(), removed: [...removed].sort() })
