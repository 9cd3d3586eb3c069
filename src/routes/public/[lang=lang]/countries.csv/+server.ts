import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import type { RequestHandler } from './$types'

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
  return new Response(csvLine(columns) + lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${demo}countries.csv"`
    }
  })
}

const columns = [
  'state',
  'name',
  'region',
  'region_in_doubt',
  'letters',
  'answered',
  'acknowledged_only',
  'record_entries',
  'as_of',
  'invented',
  'footnote'
]
