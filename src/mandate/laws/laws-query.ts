import { z } from 'zod'
import {
  among,
  madeOnce,
  oneOf,
  readFilters,
  searchOfFilters,
  typedIn,
  yearOfLawFilter,
  type FilterError,
  wrongParameters
} from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { firstYearOfLaws, isDay, type Day } from '../calendar.ts'
import { effects, lawKinds, levels, type Effect, type LawKind } from './law.ts'
import { stages, type Stage } from './stages.ts'

/** What the register is asked for; names are those of the address, the same for pages, CSV, JSON and feed. */
export interface LawFilters {
  state?: string | undefined
  kind?: LawKind | undefined
  level?: (typeof levels)[number] | undefined
  theme?: string | undefined
  effect?: Effect | undefined
  /** At which it stands now. */
  stage?: Stage | undefined
  /** In which it reached that stage. */
  year?: number | undefined
}
export const filterNames = [
  'state',
  'kind',
  'level',
  'theme',
  'effect',
  'stage',
  'year'
] as const satisfies (keyof LawFilters)[]

/** Where a page begins: behind this law, the one that moved last coming first. */
export interface Place {
  day: Day
  slug: string
}

export type ReadQuery =
  | { ok: true; filters: LawFilters; place: Place | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readLawsQuery(search: URLSearchParams, lists: Lists): ReadQuery {
  const typed = typedIn(search, [...filterNames, 'after'])
  const after = search.get('after')?.trim()
  if (after) typed.after = after.slice(0, 140)
  const read = readFilters(schemaOf(lists), typed, wrongParameters(search, [...filterNames, 'after']))
  if (!read.ok) return { ...read, typed }
  const { after: place = null, ...filters } = read.filters
  return { ok: true, filters, place, typed }
}

export const searchOf = (filters: LawFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

export const writePlace = ({ day, slug }: Place): string => `${day}.${slug}`

function readPlace(text: string): Place | null {
  const [, day, slug] = /^(\d{4}-\d{2}-\d{2})\.([A-Za-z0-9][A-Za-z0-9-]{0,119})$/.exec(text) ?? []
  return day !== undefined && isDay(day, firstYearOfLaws) ? { day, slug: slug! } : null
}

const schemaOf = madeOnce(({ states, vocabulary }: Lists) =>
  z.object({
    state: among(states),
    kind: oneOf(lawKinds),
    level: oneOf(levels),
    theme: among(vocabulary.get('law-theme')),
    effect: oneOf(effects),
    stage: oneOf(stages),
    year: yearOfLawFilter,
    after: z
      .string()
      .transform((text) => readPlace(text))
      .refine((read) => read !== null, 'filter-no-page')
      .optional()
  })
)
