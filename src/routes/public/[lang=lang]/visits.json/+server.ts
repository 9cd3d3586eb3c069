import { visitsFile } from '../visits/visits-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters as one JSON document, each visit with its steps and its checklist. */
export const GET: RequestHandler = (event) =>
  visitsFile(event, ({ visits, addressOf, reference, notes, filters }) => ({
    body: JSON.stringify({
      source: notes.source,
      as_of: notes.asOf,
      licence: notes.licence,
      filters,
      visits: visits.map(({ slug, asOf, wait, ...visit }) => ({
        visit: slug,
        ...visit,
        state_note: reference.states.get(visit.state)?.footnote?.text ?? null,
        known_as_of: asOf,
        days_without_answer: wait?.answer === null ? wait.days : null,
        address: addressOf(slug)
      }))
    }),
    headers: { 'content-type': 'application/json; charset=utf-8' }
  }))
