import type { FilterError } from '#mandate/list-filters.ts'
import { asIndexed, unknownValues } from '#mandate/search/filters.ts'
import { readSearchAddress, unknownInSearch, type SearchAddress } from '../../../../ui/search/search-address.ts'

/** What is asked of the search, its filters as the index has them, Egypt for egy; and what in it nothing can have. */
export async function readSearch(
  { vigie }: Pick<App.Locals, 'vigie'>,
  params: URLSearchParams
): Promise<{ address: SearchAddress; errors: FilterError[] }> {
  const db = vigie.db.public
  const read = readSearchAddress(params)
  const filters = await asIndexed(db, read.filters)
  return { address: { ...read, filters }, errors: [...unknownInSearch(params), ...(await unknownValues(db, filters))] }
}
