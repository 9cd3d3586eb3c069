import { listedAsData } from '#mandate/resolutions/resolution-as-data.ts'
import { m } from '#messages'
import { askedResolutions } from '../resolutions/resolutions-file.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The register with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedResolutions(event)
  if (asked instanceof Response) return asked
  return machineJson({
    source: asked.page,
    as_of: event.locals.vigie.today(),
    licence: m.letters_licence(),
    filters: asked.filters,
    resolutions: asked.entries.map(({ known, ...one }) => listedAsData(one, known, asked.addressOf(one.slug)))
  })
}
