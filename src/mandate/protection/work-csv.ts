import { disarmedLine } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import type { Work } from './protection.ts'

export const workColumns = [
  'work',
  'kind',
  'state',
  'by_kind',
  'by_name',
  'action',
  'met',
  'defenders',
  'day',
  'text',
  'language',
  'source',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

export const workRow = (one: Work, address: string, notes: { asOf: string; licence: string; source: string }): string =>
  disarmedLine([
    one.slug,
    one.kind,
    one.state,
    one.byKind,
    one.byName,
    one.action,
    one.met.join('; '),
    one.defenders,
    writeDayOf(one),
    one.text,
    one.lang,
    one.url,
    one.invented ? 'yes' : 'no',
    address,
    notes.asOf,
    notes.licence,
    notes.source
  ])
