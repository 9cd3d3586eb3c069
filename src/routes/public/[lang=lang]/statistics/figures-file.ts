import type { RequestEvent } from '@sveltejs/kit'
import { askFigures } from '#mandate/publications/ask-figures.ts'
import { measure } from '#mandate/statistics/measures.ts'
import type { DimensionName } from '#mandate/statistics/dimensions.ts'
import { toQueryString } from '#mandate/statistics/query-string.ts'
import type { Query } from '#mandate/statistics/query.ts'
import { countedRecords } from '#mandate/statistics/where.ts'
import { summed, tableRows, totalRows, type FigureRow } from '#mandate/statistics/table-as-rows.ts'
import { errorSentence, label, m } from '#messages'
import { questionTitle, valueName } from '../../../../ui/figures/names.ts'
import { siteOrigin } from '../../site-origin.ts'

export interface FiguresForFile {
  title: string
  query: Query
  by: DimensionName[]
  rows: Labelled[]
  /** Over the values of a dimension, which then says 'total'. */
  totals: Labelled[]
  /** What every row carries, so that a row that is copied out still says what it is. */
  about: Record<string, string>
  caveats: { code: string; text: string }[]
}

export type Labelled = FigureRow & { labels: string[] }

/** Any file of a cross-tabulation. What is asked wrongly is answered 400, with the fields and what to mend. */
export async function figuresFile(
  { locals, url }: RequestEvent,
  write: (figures: FiguresForFile) => Response
): Promise<Response> {
  const { lang, vigie } = locals
  const today = vigie.today()
  const asked = await askFigures(vigie.db.public, url.searchParams, { lang, today })
  if (!asked.ok)
    return Response.json(
      { errors: asked.errors.map((error) => ({ ...error, message: errorSentence(error) })) },
      { status: 400 }
    )
  const { table } = asked.answer
  const records = countedRecords(table.query, asked.names)
  const { query, unit, caveats } = table
  const origin = siteOrigin(vigie.config, url)
  const said = caveats.map((code) => ({ code, text: label('statistics_caveat', code) ?? code }))
  const labelled = (row: FigureRow): Labelled => ({
    ...row,
    labels: row.keys.map((key, place) =>
      key === summed ? m.statistics_total() : valueName(query.by[place]!, key, asked.names)
    )
  })
  return write({
    title: questionTitle(query),
    query,
    by: query.by,
    rows: tableRows(table).map(labelled),
    totals: totalRows(table).map(labelled),
    about: {
      measure: query.measure,
      unit,
      years: query.years,
      scheme: query.scheme,
      as_of: query.asOf,
      record: records.join(' '),
      invented: caveats.includes('invented') ? 'yes' : 'no',
      note: label('statistics_caveat', 'not-prevalence') ?? '',
      source: `${origin}/${lang}/statistics?${toQueryString(query, measure(query.measure).ofPersons ? query.asOf : undefined)}`
    },
    caveats: said
  })
}
