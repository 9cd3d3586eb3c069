import { error } from '@sveltejs/kit'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../../csv-file.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../../wrong-filters.ts'
import { countryColumns } from '#mandate/publications/countries/countries-columns.ts'

/** A country's letters by reporting year and kind; the letters themselves are in letters.csv?state=. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { db, today } = locals.vigie
  const [country, { here }] = await Promise.all([findCountry(db.public, params.code, today()), lists(db.public, 'en')])
  if (!country) error(404, { message: 'not-found' })
  const rowsOf = ({ groups }: typeof country.figures, record: string) =>
    groups.map((group) =>
      csvLine([
        params.code,
        group.year,
        group.kind,
        group.reprisal ? 'yes' : 'no',
        group.letters,
        group.answered,
        group.acknowledged,
        group.due,
        group.dueAnswered,
        country.asOf,
        record,
        group.invented > 0 ? 'yes' : 'no'
      ])
    )
  // A record of another mandate has rows of its own.
  const lines = [
    ...rowsOf(country.figures, here.join(' ')),
    ...country.others.flatMap(({ record, figures }) => rowsOf(figures, record))
  ]
  return csvFile(`${country.figures.invented ? 'demo-' : ''}letters-${params.code}.csv`, countryColumns, lines)
}
