import { z } from 'zod'
import { isDay, type Day } from '#mandate/calendar.ts'
import { characters, type Character } from '#mandate/communications/character.ts'
import { addresseeClasses, isKind, type AddresseeClass } from '#mandate/communications/communication.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { readPlace, type Place } from './place.ts'

/** What a list of letters is asked for; names are those of the address, the same for pages, feed, CSV and JSON. */
export interface LettersFilters {
  state?: string | undefined
  /** Of the default scheme, as States stand in it today. */
  region?: string | undefined
  'un-group'?: string | undefined
  kind?: string | undefined
  joint?: boolean | undefined
  /** Reporting year: 1 December to 30 November. */
  year?: number | undefined
  calendar?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
  mandate?: string | undefined
  theme?: string | undefined
  group?: string | undefined
  class?: AddresseeClass | undefined
  reply?: (typeof replies)[number] | undefined
  character?: Character | undefined
  overdue?: boolean | undefined
  reprisal?: boolean | undefined
  uncertain?: boolean | undefined
  invented?: boolean | undefined
}
export const replies = ['none', 'acknowledged', 'answered'] as const
export const filterNames = [
  'state',
  'region',
  'un-group',
  'kind',
  'joint',
  'year',
  'calendar',
  'from',
  'to',
  'mandate',
  'theme',
  'group',
  'class',
  'reply',
  'character',
  'overdue',
  'reprisal',
  'uncertain',
  'invented'
] as const satisfies (keyof LettersFilters)[]

export interface FilterError {
  code: string
  field: string
  params: { value: string }
}
export type ReadLettersQuery =
  | { ok: true; filters: LettersFilters; place: Place | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readLettersQuery(search: URLSearchParams, lists: Lists): ReadLettersQuery {
  const typed: Record<string, string> = {}
  for (const name of [...filterNames, 'after', 'before']) {
    const value = search.get(name)?.trim().slice(0, 100)
    if (value) typed[name] = value
  }
  const read = schemaOf(lists).safeParse(typed)
  if (!read.success) {
    const errors = read.error.issues.map(({ message, path }) => {
      const field = String(path[0])
      return { code: message, field, params: { value: typed[field] ?? '' } }
    })
    return { ok: false, errors, typed }
  }
  const { after, before, ...filters } = read.data
  const place = after
    ? { ...after, direction: 'older' as const }
    : before
      ? { ...before, direction: 'newer' as const }
      : null
  return { ok: true, filters, place, typed }
}

/** The same filters as they stand in an address, in one order: '' or '?state=EGY&year=2016'. */
export function searchOf(filters: LettersFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) search.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
  }
  for (const [name, value] of Object.entries(more)) search.set(name, value)
  return search.size > 0 ? `?${search}` : ''
}

// Made once for each set of lists: they change when a reference file is loaded.
const made = new WeakMap<Lists, ReturnType<typeof makeSchema>>()
function schemaOf(lists: Lists) {
  const schema = made.get(lists) ?? makeSchema(lists)
  made.set(lists, schema)
  return schema
}

function makeSchema({ states, regions, mandates, vocabulary }: Lists) {
  const unGroups = new Set([...states.values()].flatMap(({ unGroup }) => unGroup ?? []))
  const among = (known: { has(code: string): boolean } | undefined) =>
    z
      .string()
      .refine((code) => known?.has(code) ?? false, 'filter-unknown-value')
      .optional()
  const oneOf = <T extends string>(values: readonly T[]) => z.enum(values, 'filter-unknown-value').optional()
  const yesNo = z
    .enum(['yes', 'no'], 'filter-unknown-value')
    .transform((value) => value === 'yes')
    .optional()
  const year = z
    .string()
    .transform(latinDigits)
    .refine((text) => /^(19|20)\d\d$/.test(text), 'filter-no-year')
    .transform(Number)
    .optional()
  const day = z.string().transform(latinDigits).refine(isDay, 'filter-no-day').optional()
  const place = z
    .string()
    .transform((text) => readPlace(text))
    .refine((read) => read !== null, 'filter-no-page')
    .optional()
  return z
    .object({
      state: among(states),
      region: among(regions),
      'un-group': among(unGroups),
      kind: z.string().refine(isKind, 'filter-unknown-value').optional(),
      joint: yesNo,
      year,
      calendar: year,
      from: day,
      to: day,
      mandate: among(mandates),
      theme: among(vocabulary.get('theme')),
      group: among(vocabulary.get('group')),
      class: oneOf(addresseeClasses),
      reply: oneOf(replies),
      character: oneOf(characters),
      overdue: yesNo,
      reprisal: yesNo,
      uncertain: yesNo,
      invented: yesNo,
      after: place,
      before: place
    })
    .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'filter-days-reversed' })
}

const latinDigits = (text: string) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
