import type { Db } from '#platform/db.ts'
import { isDay, type Day } from '../calendar.ts'
import { kindsWith } from '../communications/communication.ts'
import { askedTwice, codeOf, unknownNames } from '../list-filters.ts'
import { dimension, dimensionNames, isDimension, type DimensionName } from './dimensions.ts'
import { isMeasure, measure, measureNames } from './measures.ts'
import { loadNames, type Names } from './names.ts'
import { notPublished } from './published-persons.ts'
import { nameOf } from './query-string.ts'
import { defaultScheme, makeQuery, unassigned, yearKinds, type Query, type Scope, type YearKind } from './query.ts'
import { readSchemes } from './regions.store.server.ts'

export interface QueryError {
  code: string
  field: string
  params: Record<string, string>
}
export type ParsedQuery = { ok: true; query: Query } | { ok: false; errors: QueryError[] }

export interface ParseOptions {
  scope: Scope
  today: Day
  /** The reader's language, in which States and mandates may be named (en). */
  lang?: string
  /** The command line, which names what it knows; on the link of an address mailers hang names of their own. */
  strict?: boolean
}

/**
 * Reads a query from names and values, as they stand in an address or on the command line: `measure`, `by`
 * (up to three, with commas), `years`, `scheme`, `as-of`, `from`, `to`, and each dimension as a filter; `state` is `addressee`.
 */
export async function readQuery(
  db: Db,
  parameters: Iterable<readonly [string, string]>,
  options: ParseOptions
): Promise<ParsedQuery> {
  const entries = [...parameters].map(([name, value]) => [nameOf(name), value.trim()] as const)
  const asked = entries.find(([name]) => name === 'scheme')?.[1] || defaultScheme
  const schemes = await readSchemes(db)
  const names = await loadNames(db, schemes.includes(asked) ? asked : defaultScheme, options.today, options.lang)
  return parseQuery(entries, { ...options, names, schemes })
}

export function parseQuery(
  entries: readonly (readonly [string, string])[],
  options: ParseOptions & { names: Names; schemes: readonly string[] }
): ParsedQuery {
  const search = new URLSearchParams(entries.map(([name, value]) => [name, value]))
  const errors: QueryError[] = [...(options.strict ? [] : unknownNames(search, named)), ...askedTwice(search, onlyOnce)]
  const refuse = (code: string, field: string, value: string, allowed: readonly string[] = []) =>
    errors.push({ code: `statistics-${code}`, field, params: { value, allowed: allowed.join(', ') } })
  const query = makeQuery(options.today, { scope: options.scope })
  for (const [name, value] of entries) {
    if (value === '') continue
    if (name === 'measure') {
      if (isMeasure(value)) query.measure = value
      else refuse('unknown-measure', name, value, measureNames)
    } else if (name === 'by') query.by.push(...readDimensions(value, refuse))
    else if (name === 'years') {
      if ((yearKinds as readonly string[]).includes(value)) query.years = value as YearKind
      else refuse('unknown-years', name, value, yearKinds)
    } else if (name === 'scheme') {
      if (options.schemes.includes(value)) query.scheme = value
      else refuse('unknown-scheme', name, value, options.schemes)
    } else if (name === 'as-of' || name === 'from' || name === 'to') {
      if (!isDay(value)) refuse('impossible-day', name, value)
      else if (name !== 'as-of') query[name] = value
      else if (value <= options.today) query.asOf = value
      else refuse('day-to-come', name, value)
    } else if (isDimension(name))
      query.where[name] = readValues(name, value, query.where[name] ?? [], options.names, refuse)
    else if (options.strict) refuse('unknown-dimension', name, name, dimensionNames)
  }
  if (query.by.length > 3) refuse('too-many-dimensions', 'by', query.by.join(','))
  if (new Set(query.by).size < query.by.length) refuse('dimension-twice', 'by', query.by.join(','))
  if (query.from && query.to && query.from > query.to) refuse('window-reversed', 'to', query.to)
  const countsWomen = query.measure === 'women' || query.measure === 'women-share'
  if (countsWomen && (query.by.includes('sex') || query.where.sex)) refuse('sex-of-women', 'by', 'sex')
  const { ofPersons } = measure(query.measure)
  const narrow = notPublished(query)
  if (narrow)
    refuse(
      ofPersons ? 'persons-not-published' : 'sex-of-letters',
      narrow === 'window' ? fieldOfWindow(query) : narrow,
      ''
    )
  if (ofPersons && query.scope === 'public' && query.asOf !== options.today)
    refuse('persons-as-of', 'as-of', query.asOf)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query }
}

const onlyOnce = ['measure', 'years', 'scheme', 'as-of', 'from', 'to', 'fingerprint']
/** What an address may name; a citation adds its fingerprint. */
const named = ['by', ...onlyOnce, ...dimensionNames]

const fieldOfWindow = ({ from }: Query) => (from !== null && !from.endsWith('-12-01') ? 'from' : 'to')

type Refuse = (code: string, field: string, value: string, allowed?: readonly string[]) => void

function readDimensions(text: string, refuse: Refuse): DimensionName[] {
  return text.split(',').flatMap((part) => {
    const name = part.trim()
    if (isDimension(name)) return [name]
    if (name !== '' && name !== 'none') refuse('unknown-dimension', 'by', name, dimensionNames)
    return []
  })
}

function readValues(name: DimensionName, text: string, before: string[], names: Names, refuse: Refuse): string[] {
  const fits = (value: string) => dimension(name).encode(value, names) !== undefined
  // A name may have a comma in it.
  const whole = writtenAs(name, text, names)
  const values = fits(whole)
    ? [whole]
    : text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
        .map((value) => writtenAs(name, value, names))
  for (const value of values) {
    if (value === unassigned || fits(value)) continue
    const allowed = allowedOf(name, names)
    // Of States and years there are too many to name.
    refuse(allowed.length > 0 ? 'unknown-value' : 'unknown-code', name, value, allowed)
  }
  return [...new Set([...before, ...values])]
}

// Codes are read in any case, 'egy' is EGY; States and mandates by their names as well.
function writtenAs(name: DimensionName, value: string, names: Names): string {
  const fits = (text: string) => dimension(name).encode(text, names) !== undefined
  const named =
    name === 'addressee' ? names.states : name === 'mandate' || name === 'record' ? names.mandates : undefined
  return [value, value.toUpperCase(), value.toLowerCase()].find(fits) ?? codeOf(value, named) ?? value
}

function allowedOf(name: DimensionName, names: Names): string[] {
  if (name === 'kind') return [...kindsWith(names.kinds)]
  if (name === 'region') return [...names.regions.keys()]
  if (name === 'un-group') return [...names.unGroups]
  if (name === 'mandate' || name === 'record') return [...names.mandates.keys()]
  if (name === 'theme' || name === 'group') return [...(names.vocabulary.get(name)?.keys() ?? [])]
  const fixed = dimension(name).codes
  return fixed ? [...fixed] : []
}
