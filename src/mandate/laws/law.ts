import type { Day, Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'
import type { Stage } from './stages.ts'

export const lawKinds = ['constitution', 'law', 'bill', 'decree', 'policy', 'court-ruling', 'guidelines'] as const
export type LawKind = (typeof lawKinds)[number]
export const levels = ['national', 'below'] as const
export const effects = ['restrictive', 'mixed', 'enabling', 'neutral'] as const
export type Effect = (typeof effects)[number]
/** What a law that does these is watched for while it moves: it may take something from defenders. */
export const restricting = ['restrictive', 'mixed'] as const satisfies readonly Effect[]

/** Whether a State's law has a clause of the model law. */
export const clauseStatuses = ['yes', 'partly', 'no', 'not-known'] as const

/** What a limitation has to meet (Declaration, art. 17). */
export const tests = ['legality', 'legitimate-aim', 'necessity', 'proportionality', 'non-discrimination'] as const
export type LawTest = (typeof tests)[number]

export interface StageReached {
  slug: string
  number: number
  stage: Stage
  onDay: Day
  onPrecision: Precision
  source: string
  sourceUrl: string | null
  invented: boolean
}

export interface Law {
  id: string
  slug: string
  /** ISO 3166 code of three letters. */
  state: string
  kind: LawKind
  level: (typeof levels)[number]
  effect: Effect
  title: string
  /** Of the title, and of the text that it stands over. */
  lang: string
  titles: Partial<Record<Language, string>>
  /** Codes of the vocabularies `law-theme` and `group`. */
  themes: string[]
  groups: string[]
  akn: string | null
  url: string | null
  sha256: string | null
  /** Which part defenders have in it, where that was told, and in which language. */
  participation: string | null
  participationLang: string | null
  invented: boolean
  /** Beside the one that it came with, in the order of its way. */
  texts: LawText[]
}

/** A text of it as it was at a stage, in a language. */
export interface LawText {
  slug: string
  stage: Stage
  lang: string
  onDay: Day
  onPrecision: Precision
  url: string
  /** Of the file that was looked at. */
  sha256: string | null
  akn: string | null
  invented: boolean
}

/** As it is called beside a letter. */
export type LawOfLetter = Pick<Law, 'slug' | 'title' | 'titles' | 'lang'>

export interface LawArticle {
  slug: string
  /** As the law writes it. */
  number: string
  effect: Effect
  tests: LawTest[]
  unmet: LawTest[]
  /** Articles of the Declaration. */
  declaration: number[]
  treaty: string | null
  treatyArticle: string | null
  quote: string | null
  comment: string | null
  commentLang: string
  invented: boolean
}

export const linkKinds = ['letter', 'statement', 'harm'] as const
export interface LawLink {
  slug: string
  what: (typeof linkKinds)[number]
  /** Of a letter that is released now; one that was taken from the public is not told. */
  letter: { slug: string; reference: string | null } | null
  text: string | null
  lang: string
  url: string | null
  onDay: Day | null
  onPrecision: Precision | null
  invented: boolean
}

/** A law that is to protect defenders, and of which nobody says which part they have in it, is flagged (A/HRC/34/52, para. 28). */
export const lacksParticipation = ({
  effect,
  themes,
  participation
}: Pick<Law, 'effect' | 'themes' | 'participation'>): boolean =>
  effect === 'enabling' && themes.includes('defenders') && participation === null

/** Its title in a language where it has one, else its own, with the language that it is in. */
export const titleIn = ({ title, titles, lang }: Pick<Law, 'title' | 'titles' | 'lang'>, language: Language) => {
  const translated = titles[language]
  return translated === undefined || lang === language
    ? { title, lang }
    : { title: translated, lang: language as string }
}
