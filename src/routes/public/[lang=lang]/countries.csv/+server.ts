import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'
import { countriesColumns } from '#mandate/publications/countries/countries-columns.ts'

/** Every State with its counts, in the order of the page. */
export const GET: RequestHandler = async ({ locals }) => {
  const { vigie, lang } = locals
  const asOf = vigie.today()
  const [countries, { here }] = await Promise.all([
    listCountries(vigie.db.public, lang, asOf),
    lists(vigie.db.public, lang)
  ])
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
      here.join(' '),
      line.invented > 0 ? 'yes' : 'no',
      line.footnote?.text
    ])
  )
  const demo = countries.some(({ invented }) => invented > 0) ? 'demo-' : ''
  return csvFile(`${demo}countries.csv`, countriesColumns, lines)
}
