import { commitmentColumns, commitmentRow } from '#mandate/commitments/commitments-csv.ts'
import { m } from '#messages'
import { csvFile } from '../../csv-file.ts'
import { askedCommitments } from '../commitments/commitments-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each commitment. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedCommitments(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const notes = { asOf: vigie.today(), licence: m.letters_licence(), list: asked.page }
  const rows = asked.entries.map((one) => commitmentRow(one, lang, { ...notes, address: asked.addressOf(one.slug) }))
  return csvFile('commitments.csv', commitmentColumns, rows)
}
