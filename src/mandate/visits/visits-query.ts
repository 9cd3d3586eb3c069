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
import { visitStatuses, type VisitStatus } from './steps.ts'
import { visitKinds, type VisitKind } from './visit.ts'

export const requests = ['any', 'made'] as const

/** What the register is asked for; names are those of the address, the same for page, CSV, JSON and feed. */
export interface VisitFilters {
  state?: string | undefined
  status?: VisitStatus | undefined
  kind?: VisitKind | undefined
  year?: number | undefined
  /** Whether the mandate asked for it, or asked for it and made it. */
  asked?: (typeof requests)[number] | undefined
}
export const filterNames = ['state', 'status', 'kind', 'year', 'asked'] as const satisfies (keyof VisitFilters)[]

export type ReadVisitsQuery =
  | { ok: true; filters: VisitFilters; after: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readVisitsQuery(search: URLSearchParams, lists: Lists): ReadVisitsQuery {
  const typed = typedIn(search, [...filterNames, 'after'])
  const read = readFilters(schemaOf(lists), typed)
  if (!read.ok) return { ...read, typed }
  const { after = null, ...filters } = read.filters
  return { ok: true, filters, after, typed }
}

export const searchOf = (filters: VisitFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    state: among(states),
    status: oneOf(visitStatuses as readonly [VisitStatus, ...VisitStatus[]]),
    kind: oneOf(visitKinds),
    year: yearFilter,
    asked: oneOf(requests),
    after: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'filter-no-page')
      .optional()
  })
)
