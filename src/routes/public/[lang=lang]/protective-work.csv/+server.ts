import { csvHead, csvRow } from '#mandate/protection/work-csv.ts'
import { workFile } from '../protective-work/work-file.ts'
import type { RequestHandler } from './$types'

/** The list with its filters, a row for each. */
export const GET: RequestHandler = (event) =>
  workFile(
    event,
    ({ work, addressOf, notes }) =>
      new Response(csvHead() + work.map((one) => csvRow(one, addressOf(one.slug), notes)).join(''), {
        headers: {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': 'attachment; filename="protective-work.csv"'
        }
      })
  )
