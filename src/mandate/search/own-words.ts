import { isLanguage } from '../languages.ts'
import { recommendationKind } from './kinds.ts'

interface Found {
  kind: string
  subject: string
  part: string
  lang: string
}

/** Whether it is of words that a record has in several languages: those of one record say one thing. */
export const isInLanguages = ({ kind, part }: Pick<Found, 'kind' | 'part'>): boolean =>
  isLanguage(part.replace(/^text-/, '')) || part === 'own' || (kind === recommendationKind && part === 'text')

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
    const key = [one.kind, one.subject, isInLanguages(one) ? '' : one.part].join('\n')
    const before = things.get(key)
    if (!before && things.size === most) break
    if (!before || (one.lang === lang && before.lang !== lang)) things.set(key, one)
    taken++
  }
  return { things: [...things.values()], taken }
}
