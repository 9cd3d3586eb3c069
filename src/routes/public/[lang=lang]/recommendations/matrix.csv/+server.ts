import { disarmedLine } from '#platform/csv/write-csv.ts'
import { columnsOf, matrixSearch } from '#mandate/recommendations/matrix-query.ts'
import { matrixHead } from '#mandate/recommendations/matrix.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { showMatrix } from '#mandate/recommendations/show-matrix.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import { wrongFilters } from '../../../wrong-filters.ts'
import type { RequestHandler } from './$types'

/** The matrix whole, every column and every State: a row for each State. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const reference = await lists(vigie.db.public, lang)
  const read = readRecommendationsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const columns = columnsOf(url.searchParams)
  const matrix = await showMatrix(vigie.db.public, read.filters, columns, today, lang, Number.MAX_SAFE_INTEGER)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/recommendations/matrix${matrixSearch(read.filters, columns)}`
  const nameOf = (code: string) => reference.states.get(code)?.name ?? code
  const lines = matrix.rows.map(({ state, total, counts }) =>
    disarmedLine([state, nameOf(state), total, ...counts, today, m.letters_licence(), page])
  )
  return csvFile('recommendations-matrix.csv', matrixHead(matrix.columns), lines)
}
