import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { fewestCompared, readComparison } from '#mandate/publications/countries/compare-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { wholeLine } from '#platform/csv/write-csv.ts'
import { m } from '#messages'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'
import { compareColumns } from '#mandate/publications/countries/compare-columns.ts'

/** A row for each figure of each State, with its base and its list: no column that could be sorted into a ranking. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const { states } = await lists(vigie.db.public, lang)
  const { codes, errors } = readComparison(url.searchParams, states)
  const few = { code: 'compare-too-few', field: 'country', params: { value: String(codes.length) } }
  const wrong = errors.length > 0 ? errors : codes.length < fewestCompared ? [few] : []
  if (wrong.length > 0) return wrongFilters(wrong)
  const parts = await compareCountries(vigie.db.public, codes, today)
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const lines = parts.flatMap(({ part, rows }) =>
    rows.flatMap(({ code, key, unit, figures }) =>
      figures.map(({ n, of, path }, at) =>
        wholeLine(compareColumns, {
          state: codes[at],
          state_name: states.get(codes[at]!)?.name,
          part,
          figure: key === undefined ? code : `${code} ${key}`,
          value: n,
          unit,
          base: of,
          list: path && `${site}/${path}`,
          as_of: today,
          licence: m.letters_licence(),
          caveat: m.compare_caveat()
        })
      )
    )
  )
  return csvFile('countries-side-by-side.csv', compareColumns, lines)
}
