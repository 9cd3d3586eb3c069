import { csvHead, csvRow } from '#mandate/laws/protection/protection-csv.ts'
import { protectionFile } from '../protection/protection-file.ts'
import type { RequestHandler } from './$types'

/** All that the page tells, a row for each thing. */
export const GET: RequestHandler = (event) =>
  protectionFile(
    event,
    ({ lines, addressOf, notes }) =>
      new Response(csvHead() + lines.map((one) => csvRow(one, addressOf(one), notes)).join(''), {
        headers: {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': 'attachment; filename="protection.csv"'
        }
      })
  )
