import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { isHybrid } from './identity.ts'
import type { Confirmation, OfficerCard, Removal, RosterState } from './roster.ts'
import { verify } from './signing.ts'

export interface Roster {
  trusted: OfficerCard[]
  removed: OfficerCard[]
  state: RosterState
  /** All that ever was, from the root alone to the present: one came or one left between each and the next. */
  steps: Step[]
}

export interface Step {
  state: RosterState
  trusted: OfficerCard[]
}

/**
 * Who may be given secrets: from the root on, whoever two trusted officers confirmed (one, while there is one), less
 * whom two others removed (one, where one other is left). What the server adds by itself is not among them, since
 * it can sign nothing. Pure: in whatever order, the same statements make the same roster.
 *
 * A statement counts from the state that it names on, if its signer was trusted there, while she is: what a removed
 * officer signed comes to nothing with her, and whom she confirmed before stays. Where one is enough she signs for the
 * very state: what she said when it took two was not meant to be enough. One comes or leaves at a time, since a state
 * that is passed over takes with it whatever was signed for it. At each state confirmations go first: else one officer
 * could sign for a time when they were two, remove the other, and let in whom she likes. Of several who are to leave
 * the last to come goes first: what she says of those before her is then nothing, and nobody can choose her place.
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
  const candidates = [...new Map(cards.filter((card) => isOf(root, card)).map((card) => [fingerprint(card), card]))]
  candidates.sort(([one], [other]) => (one < other ? -1 : 1))
  const ever = new Map([[fingerprint(root), root]])
  const removed = new Set<Fingerprint>()
  const steps: Step[] = []
  const confirming = confirmations.filter((one) => verify(one, 'officer-confirmed') && one.value)
  const removing = removals.filter((one) => verify(one, 'officer-removed') && one.value)

  for (;;) {
    const active = [...ever].filter(([print]) => !removed.has(print))
    const state = stateOf(ever, removed)
    steps.push({ state, trusted: active.map(([, card]) => card) })
    const enough = (said: readonly Removal[], print: Fingerprint, card: OfficerCard, present: number) =>
      present === 1
        ? voices(said, print, card, steps.slice(-1)).length === 1
        : voices(said, print, card, steps).length >= 2

    const entering = candidates.filter(
      ([print, card]) => isNew(card, print, ever) && enough(confirming, print, card, active.length)
    )
    const [first] = entering
    // One who is alone lets in one. If she signed for several at once, nobody can tell which came first: none enters.
    if (first && !(active.length === 1 && entering.length > 1)) {
      ever.set(...first)
      continue
    }
    const leaving = active.findLast(([print, card]) => enough(removing, print, card, active.length - 1))
    if (leaving) {
      removed.add(leaving[0])
      continue
    }

    const gone = [...ever].filter(([print]) => removed.has(print))
    return { trusted: active.map(([, card]) => card), removed: gone.map(([, card]) => card), state, steps }
  }
}

/**
 * Who of those trusted at the last of these steps says this of a card, each another person than the card's: signed for
 * one of the steps, where she was trusted too.
 */
export function voices(
  statements: readonly Removal[],
  print: Fingerprint,
  { id }: OfficerCard,
  steps: readonly Step[]
): OfficerCard[] {
  const said = statements.filter(({ value }) => value.card === print)
  const hers = ({ verifyKey }: OfficerCard) =>
    said.some(({ by, value }) => by === verifyKey && steps.some((step) => step.state === value.at && has(step, by)))
  const signers = steps.at(-1)!.trusted.filter((officer) => officer.id !== id && hers(officer))
  return [...new Map(signers.map((officer) => [officer.id, officer])).values()]
}

const has = ({ trusted }: Step, key: string) => trusted.some(({ verifyKey }) => verifyKey === key)

const isOf = (root: OfficerCard, card: OfficerCard) => card.mandate === root.mandate && isHybrid(card.recipient)

/** A card that bears the key of somebody who has one already would make it uncertain whose word it is. */
const isNew = (card: OfficerCard, print: Fingerprint, ever: ReadonlyMap<Fingerprint, OfficerCard>) =>
  !ever.has(print) && ![...ever.values()].some(({ verifyKey }) => verifyKey === card.verifyKey)

const stateOf = (ever: ReadonlyMap<Fingerprint, OfficerCard>, removed: ReadonlySet<Fingerprint>): RosterState =>
  fingerprint({ ever: [...ever.keys()].sort(), removed: [...removed].sort() })
