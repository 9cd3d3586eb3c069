import { commitmentColumns } from '#mandate/commitments/commitment-columns.ts'
import { csvFile } from '../../csv-file.ts'
import { commitmentRow } from '../commitments/commitment-row.ts'
import { askedCommitments } from '../commitments/commitments-file.ts'
import type { RequestHandler } from './$types'

/** The register with its filters, a row for each commitment. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedCommitments(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const rows = asked.entries.map((one) =>
    commitmentRow(one, { lang, today: vigie.today(), address: asked.addressOf(one.slug), list: asked.page })
  )
  return csvFile('commitments.csv', commitmentColumns, rows)
}
