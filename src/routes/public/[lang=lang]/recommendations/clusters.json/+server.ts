import { clustersFile } from '../clusters-file.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The clusters with their filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = (event) =>
  clustersFile(event, ({ clusters, addressOf, filters, notes: { source, ...notes } }) =>
    machineJson({
      source,
      ...notes,
      filters,
      clusters: clusters.map(({ key, first: _first, given, concernsDefenders, ...one }) => ({
        cluster: key,
        ...one,
        recommendations: given,
        defenders: concernsDefenders,
        address: addressOf(key)
      }))
    })
  )
