import { z } from 'zod'
import {
  among,
  madeOnce,
  oneOf,
  readListQuery,
  searchOfFilters,
  slugPlace,
  type ReadListQuery
} from '../list-filters.ts'
import { partnerKinds, type PartnerKind } from '../entries/partner-kinds.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { protectiveActions, workKinds, type ProtectiveAction, type WorkKind } from './protection.ts'

/** What the list is asked for; names are those of the address, the same for page and CSV. */
export interface WorkFilters {
  state?: string | undefined
  kind?: WorkKind | undefined
  /** By what kind of body. */
  by?: PartnerKind | undefined
  /** Of actions, which. */
  action?: ProtectiveAction | undefined
}
export const filterNames = ['state', 'kind', 'by', 'action'] as const satisfies (keyof WorkFilters)[]

export const readWorkQuery = (search: URLSearchParams, lists: Lists): ReadListQuery<WorkFilters> =>
  readListQuery(search, filterNames, schemaOf(lists))

export const searchOf = (filters: WorkFilters): string => searchOfFilters(filterNames, filters)

const schemaOf = madeOnce(({ states }: Lists) =>
  z.object({
    state: among(states),
    kind: oneOf(workKinds),
    by: oneOf(partnerKinds),
    action: oneOf(protectiveActions),
    after: slugPlace
  })
)
