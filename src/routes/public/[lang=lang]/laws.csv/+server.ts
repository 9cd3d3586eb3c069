import { csvHead, csvRow } from '#mandate/laws/laws-csv.ts'
import { lawsFile } from '../laws/laws-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each law. */
export const GET: RequestHandler = (event) =>
  lawsFile(
    event,
    { type: 'text/csv; charset=utf-8; header=present', name: 'laws.csv' },
    async function* (rows, { addressOf, reference, notes }) {
      yield csvHead()
      for await (const one of rows) yield csvRow(one, addressOf(one.slug), reference, notes)
    }
  )
