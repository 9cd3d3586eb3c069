import type { Day } from '../calendar.ts'
import { dimensionNames } from './dimensions.ts'
import { defaultScheme, type Query } from './query.ts'

/** A name in an address, as it is here: other pages call those to whom letters are a State. */
export const nameOf = (name: string): string => (name === 'state' ? 'addressee' : name)

/** One way to write a query, for addresses that are the same when the question is; without what goes without saying. */
export function toQueryString(query: Query, today?: Day): string {
  const parameters = new URLSearchParams({ measure: query.measure })
  if (query.by.length > 0) parameters.set('by', query.by.join(','))
  for (const name of dimensionNames) {
    const values = query.where[name]
    if (values?.length) parameters.set(name, values.toSorted().join(','))
  }
  if (query.from) parameters.set('from', query.from)
  if (query.to) parameters.set('to', query.to)
  if (query.years !== 'reporting') parameters.set('years', query.years)
  if (query.scheme !== defaultScheme) parameters.set('scheme', query.scheme)
  if (query.asOf !== today) parameters.set('as-of', query.asOf)
  return parameters.toString().replaceAll('%2C', ',')
}
