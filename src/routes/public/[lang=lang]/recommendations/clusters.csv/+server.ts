import { clusterRow, clustersColumns } from '#mandate/recommendations/clusters-csv.ts'
import { csvFile } from '../../../csv-file.ts'
import { clustersFile } from '../clusters-file.ts'
import type { RequestHandler } from './$types'

/** The clusters with their filters, a row for each. */
export const GET: RequestHandler = (event) =>
  clustersFile(event, ({ clusters, addressOf, notes }) =>
    csvFile(
      'recommendation-clusters.csv',
      clustersColumns,
      clusters.map((one) => clusterRow(one, addressOf(one.key), notes))
    )
  )
