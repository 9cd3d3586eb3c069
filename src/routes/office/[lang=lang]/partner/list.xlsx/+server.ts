import type { Assessed } from '#mandate/partners/list-country.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { listOfCountry } from '../../../list-of-country.ts'
import { asFile } from '../../../render-letter.ts'
import { sheetOfList } from '../../../sheet-of-list.ts'
import type { RequestHandler } from './$types'

/** What concerns it, for Excel, in the words of who reads it. */
export const GET: RequestHandler = async (event) => {
  const { vigie, lang } = event.locals
  const { rows: taken, name, addressOf, notes } = listOfCountry(event)
  const rows: Assessed[] = []
  for await (const one of taken) rows.push(one)
  const { states } = await lists(vigie.db.office, lang)
  // Loaded when somebody asks, as all that writes documents.
  const { listToXlsx } = await import('#platform/documents/xlsx.ts')
  return asFile(await listToXlsx(sheetOfList(rows, { name, lang, states, addressOf, notes })), name, 'xlsx')
}
