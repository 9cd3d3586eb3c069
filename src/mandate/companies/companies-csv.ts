import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { writePartialDay } from '../calendar.ts'
import type { Register } from './company.ts'

export const companyColumns = [
  'name',
  'kind',
  'sector',
  'home_state',
  'other_names',
  'grievance_address',
  'grievance_words'
] as const
export const holdingColumns = [
  'other',
  'as',
  'share',
  'from',
  'to',
  'source_title',
  'source_address',
  'read_on'
] as const

/** The register as `vigie import companies` reads it: first the companies, then what each other is to them. */
export function* companiesCsv({ companies, holdings }: Register): Iterable<string> {
  yield headLine([...companyColumns, ...holdingColumns])
  for (const one of companies)
    yield disarmedLine([
      one.name,
      one.kind,
      one.sector,
      one.homeState,
      one.otherNames.join('; '),
      one.grievanceAddress,
      one.grievanceWords,
      ...holdingColumns.map(() => null)
    ])
  const nameOf = new Map(companies.map(({ id, name }) => [id, name]))
  for (const { held, holder, as, share, from, to, source } of holdings)
    yield disarmedLine([
      nameOf.get(held),
      ...companyColumns.slice(1).map(() => null),
      nameOf.get(holder),
      as,
      share,
      writePartialDay(from),
      writePartialDay(to),
      source.title,
      source.address,
      source.readOn
    ])
}
