import { z } from 'zod'
import {
  among,
  madeOnce,
  oneOf,
  readFilters,
  searchOfFilters,
  typedIn,
  yearFilter,
  type FilterError
} from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { dueKinds, dueStandings, type DueKind, type DueStanding } from './due.ts'

/** What the calendar is asked for; names are those of the address, the same for page, feed, CSV, JSON and iCalendar. */
export interface DueFilters {
  /** Without it this year and all that is to come; of what is overdue all years. */
  year?: number | undefined
  state?: string | undefined
  kind?: DueKind | undefined
  stands?: DueStanding | undefined
}
export const filterNames = ['year', 'state', 'kind', 'stands'] as const satisfies (keyof DueFilters)[]

export type ReadQuery =
  | { ok: true; filters: DueFilters; after: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address: what is wrong is said field by field, and what was typed is kept. */
export function readDueQuery(search: URLSearchParams, lists: Lists): ReadQuery {
  const typed = typedIn(search, [...filterNames, 'after'])
  const read = readFilters(schemaOf(lists), typed)
  if (!read.ok) return { ...read, typed }
  const { after = null, ...filters } = read.filters
  return { ok: true, filters, after, typed }
}

export const searchOf = (filters: DueFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    year: yearFilter,
    state: among(states),
    kind: oneOf(dueKinds),
    stands: oneOf(dueStandings),
    after: z
      .string()
      .refine((key) => /^[A-Za-z0-9-]{1,160}$/.test(key), 'filter-no-page')
      .optional()
  })
)
