import { resolutionRow, resolutionsColumns } from '#mandate/resolutions/resolutions-csv.ts'
import { m } from '#messages'
import { csvFile } from '../../csv-file.ts'
import { askedResolutions } from '../resolutions/resolutions-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each text. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedResolutions(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const notes = { asOf: vigie.today(), licence: m.letters_licence(), list: asked.page }
  const rows = asked.entries.map((one) => resolutionRow(one, lang, { ...notes, address: asked.addressOf(one.slug) }))
  return csvFile('resolutions.csv', resolutionsColumns, rows)
}
