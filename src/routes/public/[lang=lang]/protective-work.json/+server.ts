import { workAsData } from '#mandate/protection/work-as-data.ts'
import { workFile } from '../protective-work/work-file.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The list with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = (event) =>
  workFile(event, ({ work, addressOf, notes, filters }) =>
    machineJson({
      source: notes.source,
      as_of: notes.asOf,
      licence: notes.licence,
      filters,
      work: work.map((one) => workAsData(one, addressOf(one.slug)))
    })
  )
