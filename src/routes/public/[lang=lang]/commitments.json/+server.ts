import { commitmentAsData } from '#mandate/commitments/commitment-as-data.ts'
import { m } from '#messages'
import { askedCommitments } from '../commitments/commitments-file.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The register with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedCommitments(event)
  if (asked instanceof Response) return asked
  return machineJson({
    source: asked.page,
    as_of: event.locals.vigie.today(),
    licence: m.letters_licence(),
    filters: asked.filters,
    commitments: asked.entries.map((one) => commitmentAsData(one, asked.addressOf(one.slug)))
  })
}
