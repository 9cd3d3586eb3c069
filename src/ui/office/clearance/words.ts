import { label, m } from '#messages'
import type { Held } from '#mandate/clearance/holding.ts'
import type { WordsOpened } from '#mandate/clearance/sealed-copy.ts'
import { days, labelled, series } from '../../format.ts'
import { kindName } from '../../letter-words.ts'
import { isolated, setApart } from '../../isolated.ts'
import type { Checked } from './read-words.ts'

export type MandateNames = Record<string, Record<string, string>>
export const mandateIn = (names: MandateNames, lang: string) => (code: string) =>
  names[code]?.[lang] ?? names[code]?.en ?? code

export const stateWord = (state: string): string => label('clearance_state', state) ?? state

export const checkedWord: Record<Checked, () => string> = {
  officer: m.clearance_checked_officer,
  office: m.clearance_checked_office,
  'not-compared': m.clearance_checked_not_compared,
  false: m.clearance_checked_false
}

/** Why what goes with a word is not shown. */
export const faultOf = ({ reason }: WordsOpened & { ok: false }): string =>
  reason === 'not-to-show' ? m.clearance_words_not_to_show() : m.inbox_damaged()

/** Who holds it, and for how long, so that nobody has to ask. */
export const heldWords = (held: readonly Held[], nameOf: (code: string) => string): string[] =>
  held.map(({ by, mandate, days: count }) => labelled(by === 'mandate' ? nameOf(mandate) : heldBy[by](), days(count)))
const heldBy: Record<Exclude<Held['by'], 'mandate'>, () => string> = {
  lead: m.clearance_held_lead,
  rapporteur: m.clearance_held_rapporteur,
  desk: m.clearance_held_desk
}

/** A letter on its way in a question: its kind, and the reference or the working one. */
export const asksOf = (kind: string, reference: string): string =>
  setApart(series([kindName(kind.replace(/^J/, ''), kind.startsWith('J')), isolated(reference)]))

export const addressedTo = (
  addressees: readonly { state: string | null; actorName: string | null }[],
  states: Record<string, string>
): string[] => addressees.map(({ state, actorName }) => (state ? (states[state] ?? state) : (actorName ?? '')))
