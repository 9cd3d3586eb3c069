import { listCountries, type CountryLine } from '#mandate/publications/countries/list-countries.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../wrong-filters.ts'
import { countriesColumns } from '#mandate/publications/countries/countries-columns.ts'

/** Every State with its counts, in the order of the page. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { vigie, lang } = locals
  const asOf = vigie.today()
  const [countries, { here }] = await Promise.all([
    listCountries(vigie.db.public, lang, asOf),
    lists(vigie.db.public, lang)
  ])
  const rowOf = (line: CountryLine, of: Counts, record: string) =>
    csvLine([
      line.code,
      line.name,
      line.region,
      line.doubt ? 'yes' : 'no',
      of.letters,
      of.answered,
      of.acknowledged,
      of.recordEntries,
      asOf,
      record,
      of.invented > 0 ? 'yes' : 'no',
      line.footnote?.text
    ])
  // A record of another mandate has rows of its own, where it has letters or other entries.
  const lines = countries.flatMap((line) => [
    rowOf(line, line, here.join(' ')),
    ...line.others
      .filter((one) => one.letters + one.recordEntries > 0)
      .map(({ record, ...of }) => rowOf(line, of, record))
  ])
  const demo = countries.some(({ invented }) => invented > 0) ? 'demo-' : ''
  return csvFile(`${demo}countries.csv`, countriesColumns, lines)
}

type Counts = Omit<CountryLine['others'][number], 'record'>
