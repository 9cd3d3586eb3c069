import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import type { RecommendationRow } from './list-recommendations.ts'
import { numberInUprInfo, uprRowsOf } from './source-rows.ts'

export const csvColumns = [
  'recommendation',
  'source',
  'cycle',
  'session',
  'year',
  'document',
  'paragraph',
  'addressee',
  'state',
  'state_name',
  'recommended_by',
  'recommended_by_name',
  'position',
  'action',
  'issues',
  'defenders',
  'themes',
  'persons',
  'affected',
  'sdgs',
  'tags',
  'upr_info',
  'date',
  'made_by',
  'line',
  'text',
  'language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

export const csvHead = (): string => headLine(csvColumns)

export function csvRow(
  one: RecommendationRow,
  address: string,
  { states }: Pick<Lists, 'states'>,
  notes: { asOf: string; licence: string; source: string }
): string {
  const name = (code: string | null) => (code === null ? null : (states.get(code)?.name ?? code))
  return disarmedLine([
    one.slug,
    one.source,
    one.cycle,
    one.session,
    one.year,
    one.document,
    one.paragraph,
    one.addressee,
    one.state,
    name(one.state),
    one.byStates.join('; '),
    one.byStates.map(name).join('; '),
    one.position,
    one.action,
    one.issues.join('; '),
    one.concernsDefenders ? 'yes' : 'no',
    one.themes.join('; '),
    one.persons.join('; '),
    one.affected.join('; '),
    one.sdg.join('; '),
    one.tags.join('; '),
    uprRowsOf(one)
      .flatMap(({ slug }) => numberInUprInfo(slug) ?? [])
      .join('; '),
    writeDayOf(one),
    one.madeBy,
    one.line,
    one.text,
    one.lang,
    one.invented ? 'yes' : 'no',
    address,
    notes.asOf,
    notes.licence,
    notes.source
  ])
}
