import { z } from 'zod'
import { among, madeOnce, oneOf, readFilters, searchOfFilters, typedIn, type FilterError } from '../list-filters.ts'
import { partnerKinds, type PartnerKind } from '../entries/partner-kinds.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { workKinds, type WorkKind } from './protection.ts'

/** What the list is asked for; names are those of the address, the same for page and CSV. */
export interface WorkFilters {
  state?: string | undefined
  kind?: WorkKind | undefined
  /** By what kind of body. */
  by?: PartnerKind | undefined
}
export const filterNames = ['state', 'kind', 'by'] as const satisfies (keyof WorkFilters)[]

export type ReadQuery =
  | { ok: true; filters: WorkFilters; after: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address: what is wrong is said field by field, and what was typed is kept. */
export function readWorkQuery(search: URLSearchParams, lists: Lists): ReadQuery {
  const typed = typedIn(search, [...filterNames, 'after'])
  const read = readFilters(schemaOf(lists), typed)
  if (!read.ok) return { ...read, typed }
  const { after = null, ...filters } = read.filters
  return { ok: true, filters, after, typed }
}

export const searchOf = (filters: WorkFilters): string => searchOfFilters(filterNames, filters)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    state: among(states),
    kind: oneOf(workKinds),
    by: oneOf(partnerKinds),
    after: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'filter-no-page')
      .optional()
  })
)
