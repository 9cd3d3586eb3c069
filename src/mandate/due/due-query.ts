import { z } from 'zod'
import { among, madeOnce, oneOf, readList, searchOfFilters, yearFilter, type ReadList } from '../list-filters.ts'
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

export type ReadQuery = ReadList<DueFilters>

export const readDueQuery = (search: URLSearchParams, lists: Lists): ReadQuery =>
  readList(search, filterNames, schemaOf(lists))

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
