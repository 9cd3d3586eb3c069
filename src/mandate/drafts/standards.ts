import { calendarYear, type Day } from '../calendar.ts'

/** What a State is to a treaty: since when, as far as the records go. */
export type TreatyStatus =
  | { is: 'party'; since: number | null }
  | { is: 'signatory' }
  | { is: 'none' }
  /** The records do not speak of it. */
  | { is: 'unknown' }

export interface Treaty {
  code: string
  name: Record<string, string>
}
/** By State and treaty, as reference files write it: a year, 'party', 'signed', '' for none, '?' where the source has a gap. */
export type Ratifications = Readonly<Record<string, Readonly<Record<string, string>>>>
export interface StandardOfTheme {
  /** '*' for every letter. */
  theme: string
  /** A treaty's code, 'declaration', or a resolution's symbol. */
  standard: string
  /** As they are cited: '9, 14', '6 (b) and (c)'; of the Declaration numbers alone. */
  articles: string
}

/** What it was on a day: who became a party in a later year was none yet. */
export function statusOn(ratifications: Ratifications, state: string, treaty: string, on: Day): TreatyStatus {
  const said = ratifications[state]?.[treaty]
  if (said === undefined || said === '?') return { is: 'unknown' }
  if (said === '') return { is: 'none' }
  if (said === 'signed') return { is: 'signatory' }
  if (said === 'party') return { is: 'party', since: null }
  return Number(said) <= calendarYear(on) ? { is: 'party', since: Number(said) } : { is: 'none' }
}

export interface Suggested {
  treaties: Map<string, string>
  articles: number[]
  resolutions: string[]
}

/** What letters of these themes usually cite: treaties with their articles, articles of the Declaration, resolutions. */
export function suggestedFor(standards: readonly StandardOfTheme[], themes: readonly string[]): Suggested {
  const found: Suggested = { treaties: new Map(), articles: [], resolutions: [] }
  for (const { theme, standard, articles } of standards) {
    if (theme !== '*' && !themes.includes(theme)) continue
    if (standard === 'declaration') found.articles.push(...numbersIn(articles))
    else if (standard.includes('/')) found.resolutions.push(standard)
    else
      found.treaties.set(
        standard,
        [...new Set([...numbers(found.treaties.get(standard)), ...numbers(articles)])].join(', ')
      )
  }
  return {
    treaties: new Map([...found.treaties].map(([code, text]) => [code, inOrder(text)])),
    articles: [...new Set(found.articles)].toSorted((a, b) => a - b),
    resolutions: [...new Set(found.resolutions)]
  }
}

const numbers = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
const numbersIn = (text: string): number[] => numbers(text).map(Number)
const inOrder = (text: string): string =>
  numbers(text)
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .join(', ')
