import { reportingYearWindow, years as everyYear } from '../calendar.ts'
import type { DimensionName } from './dimensions.ts'
import { measure } from './measures.ts'
import type { Query } from './query.ts'

/** What numbers of persons are public by, up to three of them: whatever else a letter tells could single it out. */
const published: ReadonlySet<DimensionName> = new Set([
  'year',
  'addressee',
  'region',
  'un-group',
  'sex',
  'record',
  'theme',
  'group'
])

/**
 * By what of a question its numbers are not public; nothing where they are. Persons are public in a fixed set of tables,
 * of whole reporting years, as they are today; letters by what they withhold are not.
 */
export function notPublished(query: Query): DimensionName | 'window' | 'years' | null {
  if (query.scope === 'all') return null
  const used = [...query.by, ...(Object.keys(query.where) as DimensionName[])]
  if (!measure(query.measure).ofPersons) return used.includes('sex') ? 'sex' : null
  const narrow = used.find((name) => !published.has(name))
  if (narrow) return narrow
  if (used.includes('year') && query.years !== 'reporting') return 'years'
  return isOfWholeYears(query) ? null : 'window'
}

const isOfWholeYears = ({ from, to }: Pick<Query, 'from' | 'to'>): boolean =>
  (from === null || from.endsWith('-12-01')) && (to === null || to.endsWith('-11-30'))

/** A window of whole years as those years, of which persons are counted; other questions as they are. */
export function inYears(query: Query): Query {
  const { from, to, where } = query
  if (query.scope === 'all' || !measure(query.measure).ofPersons || (from === null && to === null)) return query
  const within = (year: number) => {
    const [first, last] = reportingYearWindow(year)
    return (from === null || first >= from) && (to === null || last <= to)
  }
  const all = Array.from({ length: everyYear.last - everyYear.first + 1 }, (_, place) => everyYear.first + place)
  const year = all.filter(within).map(String)
  return {
    ...query,
    years: 'reporting',
    from: null,
    to: null,
    where: { ...where, year: where.year?.filter((one) => year.includes(one)) ?? year }
  }
}
