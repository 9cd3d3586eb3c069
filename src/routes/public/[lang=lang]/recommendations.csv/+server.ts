import { csvHead, csvRow } from '#mandate/recommendations/recommendations-csv.ts'
import { shapeHead, shapeRows, shapes } from '#mandate/recommendations/shapes-csv.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { recommendationsFile } from '../recommendations/recommendations-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each recommendation; with `shape`, as UPR Info or the Index has it. */
export const GET: RequestHandler = async (event) => {
  const shape = shapes.find((one) => one === event.url.searchParams.get('shape'))
  const english = await lists(event.locals.vigie.db.public, 'en')
  const name = shape ? `recommendations-${shape}.csv` : 'recommendations.csv'
  return recommendationsFile(
    event,
    { type: 'text/csv; charset=utf-8; header=present', name },
    async function* (rows, { addressOf, reference, notes }) {
      yield shape ? shapeHead(shape) : csvHead()
      for await (const one of rows) {
        if (shape) yield* shapeRows(shape, one, english)
        else yield csvRow(one, addressOf(one.slug), reference, notes)
      }
    }
  )
}
