import { countryCells, countryColumns } from '#mandate/partners/country-csv.ts'
import { listOfCountry } from '../../../list-of-country.ts'
import { asFile } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** What concerns it, for Excel: the columns of the CSV. */
export const GET: RequestHandler = async (event) => {
  const { rows, addressOf, notes, name } = listOfCountry(event)
  const cells: ReturnType<typeof countryCells>[] = []
  for await (const one of rows) cells.push(countryCells(one, addressOf(one), notes(one)))
  // Loaded when somebody asks, as all that writes documents.
  const { listToXlsx } = await import('#platform/documents/xlsx.ts')
  const sheet = { language: event.locals.lang, name, columns: countryColumns, rows: cells }
  return asFile(await listToXlsx(sheet), name, 'xlsx')
}
