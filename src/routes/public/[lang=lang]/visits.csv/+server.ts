import { csvHead, csvRow } from '#mandate/visits/visits-csv.ts'
import { visitsFile } from '../visits/visits-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each visit. */
export const GET: RequestHandler = (event) =>
  visitsFile(event, ({ visits, addressOf, reference, notes }) => ({
    body: csvHead() + visits.map((visit) => csvRow(visit, addressOf(visit.slug), reference, notes)).join(''),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="visits.csv"'
    }
  }))
