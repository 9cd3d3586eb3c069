import { listedAsData } from '#mandate/laws/law-as-data.ts'
import { lawsFile } from '../laws/laws-file.ts'
import { namedAsColumns } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The register with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = (event) =>
  lawsFile(
    event,
    { type: 'application/json; charset=utf-8', name: null },
    async function* (rows, { addressOf, notes, filters }) {
      const head = { source: notes.source, as_of: notes.asOf, licence: notes.licence, filters }
      yield `${JSON.stringify(head).slice(0, -1)},"laws":[`
      let between = '\n'
      for await (const one of rows) {
        yield between + JSON.stringify(namedAsColumns(listedAsData(one, addressOf(one.slug))))
        between = ',\n'
      }
      yield '\n]}\n'
    }
  )
