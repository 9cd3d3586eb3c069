import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import type { LawText } from './law.ts'
import type { LawRow } from './list-laws.ts'

export const csvColumns = [
  'law',
  'state',
  'state_name',
  'kind',
  'level',
  'effect',
  'title',
  'language',
  'title_en',
  'themes',
  'groups',
  'stage',
  'stage_since',
  'akn',
  'text',
  'sha256',
  'texts',
  'participation',
  'participation_language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

export const csvHead = (): string => headLine(csvColumns)

export function csvRow(
  one: LawRow,
  address: string,
  { states }: Pick<Lists, 'states'>,
  notes: { asOf: string; licence: string; source: string }
): string {
  return disarmedLine([
    one.slug,
    one.state,
    states.get(one.state)?.name ?? one.state,
    one.kind,
    one.level,
    one.effect,
    one.title,
    one.lang,
    one.lang === 'en' ? one.title : (one.titles.en ?? null),
    one.themes.join('; '),
    one.groups.join('; '),
    one.last.stage,
    writeDayOf(one.last),
    one.akn,
    one.url,
    one.sha256,
    one.texts.map(asField).join('; '),
    one.participation,
    one.participationLang,
    one.invented ? 'yes' : 'no',
    address,
    notes.asOf,
    notes.licence,
    notes.source
  ])
}

/** One of its texts in a field: stage, day, language, address, and the fingerprint if there is one. */
const asField = ({ stage, onDay, onPrecision, lang, url, sha256 }: LawText): string =>
  [stage, writeDayOf({ onDay, onPrecision }), lang, url, sha256].filter(Boolean).join(' ')
