import { isLanguage } from '../languages.ts'
import { recommendationKind } from './kinds.ts'

interface Found {
  kind: string
  subject: string
  part: string
  lang: string
}

/** Whether a passage is called by its language, as those of our own words are. */
export const namesLanguage = (part: string): boolean => isLanguage(part.replace(/^text-/, ''))

/** Whether it is of words that a record has in several languages: those of one record say one thing. */
export const isInLanguages = ({ kind, part }: Pick<Found, 'kind' | 'part'>): boolean =>
  namesLanguage(part) || part === 'own' || (kind === recommendationKind && part === 'text')

/**
 * The first `most` things of passages in their order, and behind how many passages that ends. Of one thing in several
 * languages the reader's own stands where the first of them stood.
 */
export function onceEach<T extends Found>(
  found: readonly T[],
  lang: string,
  most: number
): { things: T[]; taken: number } {
  const things = new Map<string, T>()
  let taken = 0
  for (const one of found) {
    const key = keyOf(one)
    const before = things.get(key)
    if (!before && things.size === most) break
    if (!before || (one.lang === lang && before.lang !== lang)) things.set(key, one)
    taken++
  }
  return { things: [...things.values()], taken }
}

/** The same things, each as it stands among `own` where it does. */
export function inLanguageOf<T extends Found>(things: readonly T[], own: readonly T[]): T[] {
  const byKey = new Map(own.filter(isInLanguages).map((one) => [keyOf(one), one]))
  return things.map((one) => byKey.get(keyOf(one)) ?? one)
}

const keyOf = (one: Found): string => [one.kind, one.subject, isInLanguages(one) ? '' : one.part].join('\n')
