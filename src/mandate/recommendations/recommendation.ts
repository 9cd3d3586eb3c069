/** What the State said to it: it supported it, noted it, pledged it of its own accord, or said nothing. */
export const positions = ['supported', 'noted', 'pledge', 'none'] as const
export type Position = (typeof positions)[number]

export const sources = ['upr', 'treaty-body', 'special-procedure', 'regional'] as const
export type Source = (typeof sources)[number]

/**
 * How specific an action is asked for, by its first verb: 1 to ask for help, 2 to go on, 3 to consider, 4 something
 * general, 5 something specific (E. McMahon's scale, as UPR Info's database has it).
 */
export const actions = [1, 2, 3, 4, 5] as const
export type Action = (typeof actions)[number]

export interface Recommendation {
  slug: string
  source: Source
  session: number | null
  cycle: number | null
  year: number
  document: string | null
  paragraph: string | null
  /** To whom; ISO 3166 code of three letters. */
  state: string
  /** By which State; null for what no State recommended alone. */
  byState: string | null
  position: Position
  action: Action | null
  /** Codes of the vocabulary `upr-issue`. */
  issues: string[]
  concernsDefenders: boolean
  text: string
  lang: string
  invented: boolean
}
