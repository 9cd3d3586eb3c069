import { z } from 'zod'
import { among, madeOnce, oneOf, readList, searchOfFilters, yearFilter, type ReadList } from '../list-filters.ts'
import { fold } from '../reference/fold.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { kinds, waysOfDeciding, type Kind, type Resolution } from './resolution.ts'

/** What the register is asked for; names are those of the address, the same for page, CSV, JSON and feed. */
export interface ResolutionFilters {
  /** Words of the title or symbol. */
  q?: string | undefined
  body?: string | undefined
  year?: number | undefined
  /** Without it all but amendments, which stand under what they were to change. */
  kind?: Kind | undefined
  vote?: Voted | undefined
  /** A State that voted on it, sponsored it or did something about it, as far as that is on record. */
  state?: string | undefined
}
export const voted = [...waysOfDeciding, 'unknown'] as const
export type Voted = (typeof voted)[number]
export const filterNames = ['q', 'body', 'year', 'kind', 'vote', 'state'] as const satisfies (keyof ResolutionFilters)[]

export type ReadQuery = ReadList<ResolutionFilters>

export const readResolutionsQuery = (search: URLSearchParams, lists: Lists): ReadQuery =>
  readList(search, filterNames, schemaOf(lists))

export const searchOf = (filters: ResolutionFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

export function fits(one: Resolution, { q, body, year, kind, vote, state }: ResolutionFilters): boolean {
  return (
    (kind === undefined ? one.kind !== 'amendment' : one.kind === kind) &&
    (body === undefined || one.body === body) &&
    (year === undefined || one.adoptedOn?.slice(0, 4) === String(year)) &&
    (vote === undefined || (one.vote ?? 'unknown') === vote) &&
    (state === undefined || one.sponsors.includes(state) || one.states.includes(state)) &&
    (q === undefined || hasWords(one, q))
  )
}

function hasWords({ symbol, title, names }: Resolution, q: string): boolean {
  const said = [symbol, title ?? '', ...Object.values(names)].map(fold)
  return fold(q)
    .split(' ')
    .every((word) => said.some((text) => text.includes(word)))
}

const schemaOf = madeOnce(({ states, vocabulary }: Lists) =>
  z.object({
    q: z.string().optional(),
    body: among(vocabulary.get('resolution-body')),
    year: yearFilter,
    kind: oneOf(kinds),
    vote: oneOf(voted),
    state: among(states),
    after: z
      .string()
      .refine((slug) => /^[A-Za-z0-9-]{1,120}$/.test(slug), 'filter-no-page')
      .optional()
  })
)
