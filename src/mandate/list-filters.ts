import { z } from 'zod'
import { latinDigits } from '#platform/sealing/receipt/digits.ts'

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

/** What is wrong is said field by field. */
export function readFilters<T>(schema: z.ZodType<T>, typed: Record<string, string>): ReadFilters<T> {
  const read = schema.safeParse(typed)
  if (read.success) return { ok: true, filters: read.data }
  const errors = read.error.issues.map(({ message, path }) => {
    const field = String(path[0])
    return { code: message, field, params: { value: typed[field] ?? '' } }
  })
  return { ok: false, errors }
}

export type ReadList<F> =
  | { ok: true; filters: F; after: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address: what is wrong is said field by field, and what was typed is kept. A page goes on behind `after`. */
export function readList<S extends { after?: string | undefined }>(
  search: URLSearchParams,
  names: readonly string[],
  schema: z.ZodType<S>
): ReadList<Omit<S, 'after'>> {
  const typed = typedIn(search, [...names, 'after'])
  const read = readFilters(schema, typed)
  if (!read.ok) return { ...read, typed }
  const { after = null, ...filters } = read.filters
  return { ok: true, filters, after, typed }
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

export const among = (known: { has(code: string): boolean } | undefined) =>
  z
    .string()
    .refine((code) => known?.has(code) ?? false, 'filter-unknown-value')
    .optional()
export const oneOf = <T extends string>(values: readonly T[]) => z.enum(values, 'filter-unknown-value').optional()
export const yesNo = z
  .enum(['yes', 'no'], 'filter-unknown-value')
  .transform((value) => value === 'yes')
  .optional()
export const inDigits = z.string().transform(latinDigits)
export const yearFilter = inDigits
  .refine((text) => /^(19|20)\d\d$/.test(text), 'filter-no-year')
  .transform(Number)
  .optional()
