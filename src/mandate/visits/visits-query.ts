import { z } from 'zod'
import { among, madeOnce, oneOf, readList, searchOfFilters, yearFilter, type ReadList } from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { visitStatuses, type VisitStatus } from './steps.ts'
import { visitKinds, type VisitKind } from './visit.ts'

/** What the register is asked for; names are those of the address, the same for page, CSV, JSON and feed. */
export interface VisitFilters {
  state?: string | undefined
  status?: VisitStatus | undefined
  kind?: VisitKind | undefined
  year?: number | undefined
}
export const filterNames = ['state', 'status', 'kind', 'year'] as const satisfies (keyof VisitFilters)[]

export type ReadVisitsQuery = ReadList<VisitFilters>

export const readVisitsQuery = (search: URLSearchParams, lists: Lists): ReadVisitsQuery =>
  readList(search, filterNames, schemaOf(lists))

export const searchOf = (filters: VisitFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    state: among(states),
    status: oneOf(visitStatuses as readonly [VisitStatus, ...VisitStatus[]]),
    kind: oneOf(visitKinds),
    year: yearFilter,
    after: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'filter-no-page')
      .optional()
  })
)
