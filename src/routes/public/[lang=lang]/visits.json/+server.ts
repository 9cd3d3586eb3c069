import { listedAsData } from '#mandate/visits/visit-as-data.ts'
import { visitsFile } from '../visits/visits-file.ts'
import { namedAsColumns } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The register with its filters as one JSON document, each visit with its steps and its checklist. */
export const GET: RequestHandler = (event) =>
  visitsFile(event, ({ visits, addressOf, reference, notes, filters }) => ({
    body: JSON.stringify({
      source: notes.source,
      as_of: notes.asOf,
      licence: notes.licence,
      filters,
      visits: visits.map((visit) =>
        namedAsColumns(
          listedAsData(visit, reference.states.get(visit.state)?.footnote?.text ?? null, addressOf(visit.slug))
        )
      )
    }),
    headers: { 'content-type': 'application/json; charset=utf-8' }
  }))
