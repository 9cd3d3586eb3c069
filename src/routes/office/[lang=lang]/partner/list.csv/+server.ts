import { countryHead, countryRow } from '#mandate/partners/country-csv.ts'
import { streamed } from '../../../../public/[lang=lang]/letters/streamed.ts'
import { listOfCountry } from '../../../list-of-country.ts'
import type { RequestHandler } from './$types'

/** What its country was recommended, a line each, as spreadsheets open it. */
export const GET: RequestHandler = async (event) => {
  const { rows, addressOf, notes, name } = listOfCountry(event)
  async function* write() {
    yield countryHead()
    for await (const one of rows) yield countryRow(one, addressOf(one), notes)
  }
  return new Response(streamed(write()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store'
    }
  })
}
