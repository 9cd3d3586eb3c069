import type { Day, Precision } from '../calendar.ts'
import { ownWords, type Language } from '../languages.ts'
import { fold } from '../reference/fold.ts'

export const kinds = [
  'resolution',
  'amendment',
  'decision',
  'declaration',
  'treaty',
  'guidelines',
  'report',
  'model-law'
] as const
export type Kind = (typeof kinds)[number]
/** Whether a body decided or decides on it; on a report or guidelines nobody votes, unless it is on record that they did. */
export const isDecidedOn = ({ kind, vote }: Pick<Resolution, 'kind' | 'vote'>): boolean =>
  vote !== null || (decidedOn as readonly Kind[]).includes(kind)
const decidedOn = ['resolution', 'decision', 'amendment'] as const satisfies readonly Kind[]
/** How it was decided on; what is not known is null. */
export const waysOfDeciding = ['recorded', 'without-vote', 'withdrawn'] as const
export type WayOfDeciding = (typeof waysOfDeciding)[number]
export const ballots = ['yes', 'no', 'abstain'] as const
export type Ballot = (typeof ballots)[number]
/** What somebody found that a State did about a point. */
export const findings = ['acted', 'partly', 'nothing-shown', 'against'] as const
export type Finding = (typeof findings)[number]
export const assessors = [
  'state',
  'nhri',
  'national-mechanism',
  'civil-society',
  'un',
  'parliament',
  'mandate'
] as const
export type Assessor = (typeof assessors)[number]

export type Texts = Partial<Record<Language, string>>
export type Tally = Record<Ballot, number> & {
  /** All who could vote; null where that is not known. */
  members: number | null
}

export interface Resolution {
  /** What the search knows it by. */
  id: string
  slug: string
  symbol: string
  kind: Kind
  /** What it is called and what it says, in our own words; empty where we wrote none. */
  names: Texts
  says: Texts
  /** Its title as its organization lists it. */
  title: string | null
  lang: string
  adoptedOn: Day | null
  precision: Precision
  /** A code of the vocabulary `resolution-body`. */
  body: string | null
  vote: WayOfDeciding | null
  tally: Tally | null
  sponsors: string[]
  agenda: string | null
  /** Where its text stands on the web, as far as an officer said so. */
  url: string | null
  /** The commitment of a mandate to carry it out. */
  commitment: string | null
  invented: boolean
  points: number
  entries: number
  initiatives: number
  /** States whose vote or whose doing is on record here. */
  states: string[]
}

/** What it is called in a language: our own words, else its title as it stands. */
export const nameIn = (
  { names, title, lang, symbol }: Pick<Resolution, 'names' | 'title' | 'lang' | 'symbol'>,
  language: Language
): { text: string; lang: string } =>
  Object.keys(names).length > 0 ? ownWords(names, language) : { text: title ?? symbol, lang }

type ForAmendment = Pick<Resolution, 'symbol' | 'kind' | 'title' | 'body'>

/**
 * The resolution that an amendment was to change: of the same body and session, with all words of the shorter title in
 * the longer one. Null where none fits, or more than one does.
 */
export function resolutionOf<R extends ForAmendment>(amendment: ForAmendment, all: readonly R[]): R | null {
  const words = wordsOf(amendment)
  const fitting = all.filter(
    (one) =>
      one.kind === 'resolution' &&
      one.body === amendment.body &&
      sessionOf(one.symbol) !== null &&
      sessionOf(one.symbol) === sessionOf(amendment.symbol) &&
      contains(words, wordsOf(one))
  )
  return fitting.length === 1 ? fitting[0]! : null
}

/** The session that a symbol names: 31 of A/HRC/RES/31/32 and of A/HRC/31/L.68. */
export const sessionOf = (symbol: string): string | null => symbol.split('/').find((part) => /^\d+$/.test(part)) ?? null

const wordsOf = ({ title }: ForAmendment) =>
  new Set(
    fold(title ?? '')
      .split(' ')
      .filter(Boolean)
  )

function contains(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  return shorter.size > 0 && [...shorter].every((word) => longer.has(word))
}

export interface BallotKnown {
  ballot: Ballot
  /** How many cast it; null where the vote was not counted. */
  count: number | null
  states: string[]
  /** Whether every State that cast it is known. */
  isWhole: boolean
}

/** Who cast which vote, as far as it is known; empty where nobody's is. */
export function knownBallots(tally: Tally | null, votes: readonly { state: string; vote: Ballot }[]): BallotKnown[] {
  if (votes.length === 0) return []
  return ballots.map((ballot) => {
    const states = votes.filter(({ vote }) => vote === ballot).map(({ state }) => state)
    const count = tally?.[ballot] ?? null
    return { ballot, count, states, isWhole: count === states.length }
  })
}

/** Those who could vote and did not. */
export const notVoting = ({ yes, no, abstain, members }: Tally): number =>
  members === null ? 0 : members - yes - no - abstain
