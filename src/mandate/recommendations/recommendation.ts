import type { Day, Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'

/** What the State said to it: it supported it, noted it, pledged it of its own accord, or said nothing. */
export const positions = ['supported', 'noted', 'pledge', 'none'] as const
export type Position = (typeof positions)[number]

/** As lists count and filter them: what is said to no State, none has to answer. */
export const answers = [...positions, 'no-state'] as const
export type Answer = (typeof answers)[number]

/** What a State says to a recommendation after it was made. */
export const positionsSaid = ['supported', 'noted'] as const satisfies readonly Position[]
export interface SaidPosition {
  slug: string
  position: (typeof positionsSaid)[number]
  /** What stood before any of them. */
  before: Position
  onDay: Day
  onPrecision: Exclude<Precision, 'unknown'>
  source: string
  sourceUrl: string | null
  invented: boolean
}

export const sources = ['upr', 'treaty-body', 'special-procedure', 'visit', 'annual-report', 'regional'] as const
export type Source = (typeof sources)[number]

/**
 * How specific an action is asked for, by its first verb: 1 to ask for help, 2 to go on, 3 to consider, 4 something
 * general, 5 something specific (E. McMahon's scale, as UPR Info's database has it).
 */
export const actions = [1, 2, 3, 4, 5] as const
export type Action = (typeof actions)[number]

/** To whom it speaks; what it says to one State alone has that State. */
export const addressees = ['state', 'all-states', 'un', 'nhri', 'civil-society'] as const
export type Addressee = (typeof addressees)[number]
export const addresseesThatAnswer = ['state', 'all-states'] as const satisfies readonly Addressee[]

export interface Recommendation {
  slug: string
  source: Source
  session: number | null
  cycle: number | null
  year: number
  /** As exactly as it is known, where more than the year is. */
  onDay: Day | null
  onPrecision: Exclude<Precision, 'unknown'> | null
  document: string | null
  paragraph: string | null
  url: string | null
  addressee: Addressee
  /** ISO 3166 code of three letters; null where it does not speak to one State alone. */
  state: string | null
  /** The States that recommended it; none where it is a body's or a mandate's. */
  byStates: string[]
  /** The body or office that made it: "Special Rapporteur on the situation of human rights defenders". */
  madeBy: string | null
  position: Position
  action: Action | null
  /** Codes of the vocabulary `upr-issue`. */
  issues: string[]
  /** Codes of the vocabularies `theme` and `group`. */
  themes: string[]
  persons: string[]
  /** Whom it affects, in the words of the source. */
  affected: string[]
  /** Numbers of goals, targets and indicators. */
  sdg: string[]
  /** Words of its source that stand in no vocabulary. */
  tags: string[]
  concernsDefenders: boolean
  text: string
  lang: string
  /** The same in other languages, where it stands in our own words. */
  texts: Partial<Record<Language, string>> | null
  /** By what Vigie measures whether it is carried out. */
  measuredBy: string | null
  /** The line of advice that it repeats: the slug of `recommendation_line`. */
  line: string | null
  invented: boolean
}

/**
 * What one source says of a recommendation that two sources have. UPR Info's database has a row for each State that
 * recommended it, under a slug of its own; the row of the Index has the slug of the recommendation.
 */
export interface SourceRow extends Pick<
  Recommendation,
  'slug' | 'session' | 'cycle' | 'year' | 'byStates' | 'position' | 'action' | 'issues' | 'concernsDefenders' | 'text'
> {}

/** What nobody said of a recommendation yet: a reader of a file fills in what its shape has. */
export const nothingSaid = {
  session: null,
  cycle: null,
  onDay: null,
  onPrecision: null,
  document: null,
  paragraph: null,
  url: null,
  addressee: 'state',
  byStates: [],
  madeBy: null,
  position: 'none',
  action: null,
  issues: [],
  themes: [],
  persons: [],
  affected: [],
  sdg: [],
  tags: [],
  concernsDefenders: false,
  texts: null,
  measuredBy: null,
  line: null,
  invented: false
} as const satisfies Partial<Recommendation>

/** Its text in a language where it has it, else as it was written, with the language that it is in. */
export function textIn({ text, texts, lang }: Pick<Recommendation, 'text' | 'texts' | 'lang'>, language: Language) {
  const translated = texts?.[language]
  return translated === undefined ? { text, lang } : { text: translated, lang: language as string }
}
