import { z } from 'zod'
import {
  among,
  madeOnce,
  readListQuery,
  searchOfFilters,
  slugPlace,
  yesNo,
  type ReadListQuery
} from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'

/** What the clusters are asked for; names are those of the address, the same for page, CSV and JSON. */
export interface ClusterFilters {
  /** One of the States to which it was given. */
  state?: string | undefined
  issue?: string | undefined
  defenders?: boolean | undefined
}
export const filterNames = ['state', 'issue', 'defenders'] as const satisfies (keyof ClusterFilters)[]

export const readClustersQuery = (search: URLSearchParams, lists: Lists): ReadListQuery<ClusterFilters> =>
  readListQuery(search, filterNames, schemaOf(lists))

export const searchOf = (filters: ClusterFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states, vocabulary }: Lists) =>
  z.object({ state: among(states), issue: among(vocabulary.get('upr-issue')), defenders: yesNo, after: slugPlace })
)
