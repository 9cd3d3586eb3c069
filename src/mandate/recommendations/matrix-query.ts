import { matrixColumns, type MatrixColumns } from './matrix.ts'
import { searchOf, type RecommendationFilters } from './recommendations-query.ts'

/** By what the columns go, as the address says; issues, which every recommendation of the review has, if it says nothing. */
export const columnsOf = (search: URLSearchParams): MatrixColumns =>
  matrixColumns.find((one) => one === search.get('columns')) ?? 'issue'

/** The address of the same matrix. */
export const matrixSearch = (filters: RecommendationFilters, columns: MatrixColumns): string =>
  searchOf(filters, columns === 'issue' ? {} : { columns })

/**
 * Where a number leads: to the list of its recommendations. A status stands as the kind of assessor has it that is asked for.
 */
export const listOfCell = (
  filters: RecommendationFilters,
  columns: MatrixColumns,
  state: string,
  key: string | null
): string => searchOf({ ...filters, state, ...(key !== null && { [columns]: key }) })
