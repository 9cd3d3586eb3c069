import { z } from 'zod'
import { among, madeOnce, oneOf, searchOfFilters, readList, type ReadList } from '../list-filters.ts'
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

export type ReadQuery = ReadList<WorkFilters>

export const readWorkQuery = (search: URLSearchParams, lists: Lists): ReadQuery =>
  readList(search, filterNames, schemaOf(lists))

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
