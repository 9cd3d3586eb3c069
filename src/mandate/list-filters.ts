import { z } from 'zod'
import { latinDigits } from '#platform/digits.ts'
import { fold } from './reference/fold.ts'
import { namesOf } from './reference/names-in-languages.ts'

/** What the public lists share: filters that stand in an address, the same for pages, feed, CSV and JSON. */
export interface FilterError {
  code: string
  field: string
  params: { value: string }
}

export type ReadFilters<T> = { ok: true; filters: T } | { ok: false; errors: FilterError[] }

/** What was typed: what is empty does not filter, and nothing is longer than a filter can be. */
export function typedIn(search: URLSearchParams, names: readonly string[]): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const name of names) {
    const value = search.get(name)?.trim().slice(0, 100)
    if (value) typed[name] = value
  }
  return typed
}

/**
 * Names in an address that no filter has: passed over, a link with one letter wrong would show everything as what was asked
 * for. What mailers and networks hang on a link asks for nothing, and is nobody's mistake.
 */
export function unknownNames(search: URLSearchParams, names: readonly string[]): FilterError[] {
  const asked = new Set([...search].flatMap(([name, value]) => (value.trim() === '' ? [] : [name])))
  const unknown = [...asked].filter((name) => !names.includes(name) && !isHungOn.test(name))
  return unknown.slice(0, 5).map((name) => {
    const value = name.slice(0, 100)
    return { code: 'filter-unknown-name', field: value, params: { value } }
  })
}
const isHungOn = /^(utm_.*|mtm_.*|pk_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|_ga|ref|ref_src)$/

/** What has one value only: of two the other would be passed over. */
export const askedTwice = (search: URLSearchParams, names: readonly string[]): FilterError[] =>
  names.flatMap((name) => {
    const values = [...new Set(search.getAll(name).map((value) => value.trim()))].filter(Boolean)
    if (values.length < 2) return []
    return [{ code: 'filter-asked-twice', field: name, params: { value: values.join(', ').slice(0, 100) } }]
  })

/** Of a list, which has one value of each filter. */
export const wrongParameters = (search: URLSearchParams, names: readonly string[]): FilterError[] => [
  ...unknownNames(search, names),
  ...askedTwice(search, names)
]

/** What is wrong is said field by field. Of what is right, `typed` is then as the list has it: EGY for egy. */
export function readFilters<T>(
  schema: z.ZodType<T>,
  typed: Record<string, string>,
  unknown: readonly FilterError[]
): ReadFilters<T> {
  const read = schema.safeParse(typed)
  if (read.success) {
    const meant = Object.entries(read.data as object).filter(
      ([name, value]) => name in typed && typeof value === 'string'
    )
    Object.assign(typed, Object.fromEntries(meant))
    return unknown.length === 0 ? { ok: true, filters: read.data } : { ok: false, errors: [...unknown] }
  }
  const errors = read.error.issues.map(({ message, path }) => {
    const field = String(path[0])
    return { code: message, field, params: { value: typed[field] ?? '' } }
  })
  return { ok: false, errors: [...unknown, ...errors] }
}

/** Of a list that is shown page by page; `after` is behind what this page begins. */
export type ReadListQuery<F> =
  | { ok: true; filters: F; after: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readListQuery<F extends object>(
  search: URLSearchParams,
  names: readonly (keyof F & string)[],
  schema: z.ZodType<F & { after?: string | undefined }>
): ReadListQuery<F> {
  const typed = typedIn(search, names)
  // Where a page begins is no filter: cut short it would begin nowhere.
  const place = search.get('after')?.trim().slice(0, 200)
  if (place) typed.after = place
  const read = readFilters(schema, typed, wrongParameters(search, [...names, 'after']))
  if (!read.ok) return { ...read, typed }
  const { after = null, ...filters } = read.filters
  return { ok: true, filters: filters as unknown as F, after, typed }
}

/** The same filters as they stand in an address, in one order: '' or '?state=EGY&year=2016'. */
export function searchOfFilters<N extends string>(
  names: readonly N[],
  filters: { [name in N]?: string | number | boolean | undefined },
  more: Record<string, string> = {}
): string {
  const search = new URLSearchParams()
  for (const name of names) {
    const value = filters[name]
    if (value !== undefined) search.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
  }
  for (const [name, value] of Object.entries(more)) search.set(name, value)
  return search.size > 0 ? `?${search}` : ''
}

/** Made once for each set of lists: they change when a reference file is loaded. */
export function madeOnce<L extends object, S>(make: (lists: L) => S): (lists: L) => S {
  const made = new WeakMap<L, S>()
  return (lists) => {
    const schema = made.get(lists) ?? make(lists)
    made.set(lists, schema)
    return schema
  }
}

export const among = (known: Known | undefined) =>
  z
    .string()
    .transform((text) => codeOf(text, known) ?? text)
    .refine((code) => known?.has(code) ?? false, 'filter-unknown-value')
    .optional()
export const oneOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .transform((text) => codeOf(text, new Set(values)))
    .pipe(z.enum(values, 'filter-unknown-value'))
    .optional()

/** Codes, some with a name in the reader's language. */
type Known = Pick<ReadonlySet<string>, 'has'> & Iterable<unknown>

/** The code that was meant, whichever letters it was typed in; or that of the one thing that bears this name, in any language. */
export function codeOf(text: string, known: Known | undefined): string | undefined {
  const code = [text, text.toUpperCase(), text.toLowerCase()].find((one) => known?.has(one))
  if (code !== undefined) return code
  const name = fold(text)
  if (name === '') return undefined
  const named = [...(known ?? [])].flatMap((entry) => {
    if (!Array.isArray(entry)) return []
    const [one, thing] = entry as [string, { name?: string }]
    return [...namesOf(thing), fold(thing.name ?? '')].includes(name) ? [one] : []
  })
  return named.length === 1 ? named[0] : undefined
}
export const yesNo = z
  .enum(['yes', 'no'], 'filter-unknown-value')
  .transform((value) => value === 'yes')
  .optional()
export const inDigits = z.string().transform(latinDigits)
const yearThat = (fits: (text: string) => boolean) =>
  inDigits.refine(fits, 'filter-no-year').transform(Number).optional()
export const yearFilter = yearThat((text) => /^(19|20)\d\d$/.test(text))
/** Laws are older than the mandate. */
export const isYearOfLaw = (text: string): boolean => /^(1[789]|20)\d\d$/.test(text)
export const yearOfLawFilter = yearThat(isYearOfLaw)
/** Behind a thing that has a slug. */
export const slugPlace = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'filter-no-page')
  .optional()
