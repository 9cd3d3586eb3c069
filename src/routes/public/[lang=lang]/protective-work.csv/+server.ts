import { workColumns, workRow } from '#mandate/protection/work-csv.ts'
import { csvFile } from '../../csv-file.ts'
import { workFile } from '../protective-work/work-file.ts'
import type { RequestHandler } from './$types'

/** The list with its filters, a row for each. */
export const GET: RequestHandler = (event) =>
  workFile(event, ({ work, addressOf, notes }) =>
    csvFile(
      'protective-work.csv',
      workColumns,
      work.map((one) => workRow(one, addressOf(one.slug), notes))
    )
  )
