import { positions } from '#mandate/recommendations/recommendation.ts'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../../csv-file.ts'
import { clustersFile } from '../clusters-file.ts'
import type { RequestHandler } from './$types'
import { clustersColumns } from '#mandate/recommendations/clusters-columns.ts'

/** The clusters with their filters, a row for each. */
export const GET: RequestHandler = (event) =>
  clustersFile(event, ({ clusters, addressOf, notes }) =>
    csvFile(
      'recommendation-clusters.csv',
      clustersColumns,
      clusters.map((one) =>
        disarmedLine([
          one.key,
          one.by,
          one.text,
          one.lang,
          one.states.length,
          one.states.join(' '),
          one.given.length,
          ...positions.map((position) => one.positions[position] ?? 0),
          one.from,
          one.to,
          one.concernsDefenders ? 'yes' : 'no',
          one.issues.join(' '),
          one.invented ? 'yes' : 'no',
          addressOf(one.key),
          notes.as_of,
          notes.licence,
          notes.source
        ])
      )
    )
  )
