import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import type { Assessed } from './list-country.ts'

/** The columns of its list, in CSV as in a spreadsheet. */
export const countryColumns = [
  'recommendation',
  'source',
  'session',
  'year',
  'document',
  'paragraph',
  'addressee',
  'recommended_by',
  'position',
  'statuses',
  'defenders',
  'text',
  'language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

export const countryHead = (): string => headLine(countryColumns)

interface Notes {
  asOf: string
  licence: string
  source: string
}

export const countryRow = (one: Assessed, address: string, notes: Notes): string =>
  disarmedLine(countryCells(one, address, notes))

/** In `statuses` each assessor's newest word on its own country: 'state: fully; nhri (its name): not-implemented'. */
export const countryCells = (one: Assessed, address: string, notes: Notes): (string | number | null)[] => [
  one.slug,
  one.source,
  one.session,
  one.year,
  one.document,
  one.paragraph,
  one.addressee,
  one.byStates.join('; '),
  one.position,
  one.standing.kinds
    .flatMap(({ latest }) => latest)
    .map(({ byKind, byName, status }) => `${byName === null ? byKind : `${byKind} (${byName})`}: ${status}`)
    .join('; '),
  one.concernsDefenders ? 'yes' : 'no',
  one.text,
  one.lang,
  one.invented ? 'yes' : 'no',
  address,
  notes.asOf,
  notes.licence,
  notes.source
]
