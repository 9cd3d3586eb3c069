import { z } from 'zod'
import { among, madeOnce, oneOf, readList, searchOfFilters, yesNo, type ReadList } from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { occasions, standings, type Occasion, type Stands } from './commitment.ts'

/** What the register is asked for; names are those of the address, the same for page, CSV, JSON and feed. */
export interface CommitmentFilters {
  /** Who promised: a mandate, or a State. */
  by?: 'mandate' | 'state' | undefined
  state?: string | undefined
  occasion?: Occasion | undefined
  field?: string | undefined
  stands?: Stands | undefined
  overdue?: boolean | undefined
}
export const filterNames = [
  'by',
  'state',
  'occasion',
  'field',
  'stands',
  'overdue'
] as const satisfies (keyof CommitmentFilters)[]

export type ReadQuery = ReadList<CommitmentFilters>

export const readCommitmentsQuery = (search: URLSearchParams, lists: Lists): ReadQuery =>
  readList(search, filterNames, schemaOf(lists))

export const searchOf = (filters: CommitmentFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(({ states, vocabulary }: Lists) =>
  z.object({
    by: oneOf(['mandate', 'state']),
    state: among(states),
    occasion: oneOf(occasions),
    field: among(vocabulary.get('work-field')),
    stands: oneOf(standings),
    overdue: yesNo,
    after: z
      .string()
      .refine((slug) => /^[A-Za-z0-9-]{1,120}$/.test(slug), 'filter-no-page')
      .optional()
  })
)
