import { dimension, type DimensionName } from '#mandate/statistics/dimensions.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { unassigned, type Query } from '#mandate/statistics/query.ts'
import { currentLocale, label, m } from '#messages'
import { anyOf, clauses, day, labelled, listOf, plain } from '../format.ts'

/** A value of a dimension in the reader's words; the code itself where nobody named it. */
export function valueName(name: DimensionName, code: string, names: Names): string {
  if (code === unassigned) return m.statistics_unassigned()
  const { labels } = dimension(name)
  const lang = currentLocale()
  if (labels === 'state') return names.states.get(code)?.name ?? label('addressee_class', code) ?? code
  if (labels === 'region') return names.regions.get(code)?.names[lang] ?? names.regions.get(code)?.names.en ?? code
  if (labels === 'mandate') return names.mandates.get(code)?.name ?? code
  if (labels === 'value') return /^\d+$/.test(code) ? plain(Number(code)) : code
  if (labels === 'period') return sessionName(code)
  const [source, list] = labels.split(':') as [string, string]
  if (source === 'vocabulary') return names.vocabulary.get(list)?.get(code)?.label ?? code
  return label(list, code) ?? code
}

export const dimensionTitle = (name: DimensionName): string => label('statistics_dimension', name) ?? name
export const measureTitle = (name: string): string => label('statistics_measure', name) ?? name

/** The question in words: "Letters by region and by reporting year". */
export function questionTitle({ measure, by, years }: Query): string {
  const phrases = by.map(
    (name) => label('figures_by', name === 'year' ? `year-${years}` : name) ?? dimensionTitle(name)
  )
  const said = measureTitle(measure)
  const [first, ...rest] = phrases
  if (first === undefined) return said
  if (rest.length === 0) return m.figures_question_one({ measure: said, by: first })
  return m.figures_question_two({ measure: said, by: first, further: listOf(rest) })
}

/** Which letters enter, in words; null: all. */
export function conditions({ where, from, to }: Query, names: Names): string | null {
  const parts = Object.entries(where).map(([name, values]) => {
    const dimensionName = name as DimensionName
    return labelled(dimensionTitle(dimensionName), anyOf(values.map((value) => valueName(dimensionName, value, names))))
  })
  if (from) parts.push(m.figures_sent_from({ day: day(from) }))
  if (to) parts.push(m.figures_sent_to({ day: day(to) }))
  return parts.length > 0 ? clauses(parts) : null
}

// '2016-march': the month of the session, as the language writes it.
const months: Record<string, string> = { march: '03', june: '06', september: '09' }
function sessionName(code: string): string {
  const [year = '', session = ''] = code.split('-')
  return months[session] ? day(`${year}-${months[session]}-01`, 'month') : code
}
