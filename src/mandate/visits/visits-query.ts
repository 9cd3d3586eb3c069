import { z } from 'zod'
import {
  among,
  madeOnce,
  oneOf,
  readListQuery,
  searchOfFilters,
  slugPlace,
  yearFilter,
  type ReadListQuery
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

export const readVisitsQuery = (search: URLSearchParams, lists: Lists): ReadListQuery<VisitFilters> =>
  readListQuery(search, filterNames, schemaOf(lists))

export const searchOf = (filters: VisitFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    state: among(states),
    status: oneOf(visitStatuses as readonly [VisitStatus, ...VisitStatus[]]),
    kind: oneOf(visitKinds),
    year: yearFilter,
    asked: oneOf(requests),
    after: slugPlace
  })
)
