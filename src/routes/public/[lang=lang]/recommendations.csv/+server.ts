import { csvHead, csvRow } from '#mandate/recommendations/recommendations-csv.ts'
import { recommendationsFile } from '../recommendations/recommendations-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each recommendation. */
export const GET: RequestHandler = (event) =>
  recommendationsFile(
    event,
    { type: 'text/csv; charset=utf-8; header=present', name: 'recommendations.csv' },
    async function* (rows, { addressOf, reference, notes }) {
      yield csvHead()
      for await (const one of rows) yield csvRow(one, addressOf(one.slug), reference, notes)
    }
  )
