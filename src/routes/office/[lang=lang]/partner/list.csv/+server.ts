import { countryHead, countryRow } from '#mandate/partners/country-csv.ts'
import { streamed } from '../../../../public/[lang=lang]/letters/streamed.ts'
import { listOfCountry } from '../../../list-of-country.ts'
import { asFile } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** What its country was recommended, and all countries and bodies like it, a line each, as spreadsheets open it. */
export const GET: RequestHandler = async (event) => {
  const { rows, addressOf, notes, name } = listOfCountry(event)
  async function* write() {
    yield countryHead()
    for await (const one of rows) yield countryRow(one, addressOf(one), notes(one))
  }
  return asFile(streamed(write()), name, 'csv')
}
