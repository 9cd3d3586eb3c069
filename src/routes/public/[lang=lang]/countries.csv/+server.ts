import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import type { RequestHandler } from './$types'
import { countriesColumns } from '#mandate/publications/countries/countries-columns.ts'

/** Every State with its counts, in the order of the page. */
export const GET: RequestHandler = async ({ locals }) => {
  const { vigie, lang } = locals
  const countries = await listCountries(vigie.db.public, lang)
  const asOf = vigie.today()
  const lines = countries.map((line) =>
    csvLine([
      line.code,
      line.name,
      line.region,
      line.doubt ? 'yes' : 'no',
      line.letters,
      line.answered,
      line.acknowledged,
      line.recordEntries,
      asOf,
      line.invented ? 'yes' : 'no',
      line.footnote?.text
    ])
  )
  const demo = countries.some(({ invented }) => invented) ? 'demo-' : ''
  return new Response(csvLine(countriesColumns) + lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${demo}countries.csv"`
    }
  })
}
