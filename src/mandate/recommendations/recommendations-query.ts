import { z } from 'zod'
import type { Lists } from '../reference/reference-lists.ts'
import { actions, positions, sources, type Action, type Position, type Source } from './recommendation.ts'

/** What the register is asked for; names are those of the address, the same for pages, CSV, JSON and feed. */
export interface RecommendationFilters {
  state?: string | undefined
  /** Of the default scheme, as States stand in it today. */
  region?: string | undefined
  'un-group'?: string | undefined
  /** The State that recommended. */
  by?: string | undefined
  source?: Source | undefined
  cycle?: number | undefined
  session?: number | undefined
  year?: number | undefined
  position?: Position | undefined
  action?: Action | undefined
  issue?: string | undefined
  defenders?: boolean | undefined
}
export const filterNames = [
  'state',
  'region',
  'un-group',
  'by',
  'source',
  'cycle',
  'session',
  'year',
  'position',
  'action',
  'issue',
  'defenders'
] as const satisfies (keyof RecommendationFilters)[]

/** What recommendations are counted by. */
export const countedBy = ['state', 'region', 'by', 'position', 'action', 'issue', 'session', 'year'] as const
export type CountedBy = (typeof countedBy)[number]

/** Where a page begins: behind this recommendation, newest first. */
export interface Place {
  year: number
  session: number
  id: string
}

export interface FilterError {
  code: string
  field: string
  params: { value: string }
}

export type ReadQuery =
  | {
      ok: true
      filters: RecommendationFilters
      place: Place | null
      count: CountedBy | null
      typed: Record<string, string>
    }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readRecommendationsQuery(search: URLSearchParams, lists: Lists): ReadQuery {
  const typed: Record<string, string> = {}
  for (const name of [...filterNames, 'count', 'after']) {
    const value = search.get(name)?.trim().slice(0, 100)
    if (value) typed[name] = value
  }
  const read = schemaOf(lists).safeParse(typed)
  if (read.success) {
    const { after = null, count = null, ...filters } = read.data
    return { ok: true, filters, place: after, count, typed }
  }
  const errors = read.error.issues.map(({ message, path }) => {
    const field = String(path[0])
    return { code: message, field, params: { value: typed[field] ?? '' } }
  })
  return { ok: false, errors, typed }
}

/** The same filters as they stand in an address, in one order: '' or '?state=PER&defenders=yes'. */
export function searchOf(filters: RecommendationFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) search.set(name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
  }
  for (const [name, value] of Object.entries(more)) search.set(name, value)
  return search.size > 0 ? `?${search}` : ''
}

export const writePlace = ({ year, session, id }: Place): string => `${year}.${session}.${id}`

function readPlace(text: string): Place | null {
  const [, year, session, id] = /^(\d{4})\.(\d{1,3})\.([0-9a-f-]{36})$/.exec(text) ?? []
  return id === undefined ? null : { year: Number(year), session: Number(session), id }
}

// Made once for each set of lists: they change when a reference file is loaded.
const made = new WeakMap<Lists, ReturnType<typeof makeSchema>>()
function schemaOf(lists: Lists) {
  const schema = made.get(lists) ?? makeSchema(lists)
  made.set(lists, schema)
  return schema
}

function makeSchema({ states, regions, vocabulary }: Lists) {
  const unGroups = new Set([...states.values()].flatMap(({ unGroup }) => unGroup ?? []))
  const among = (known: { has(code: string): boolean } | undefined) =>
    z
      .string()
      .refine((code) => known?.has(code) ?? false, 'filter-unknown-value')
      .optional()
  const oneOf = <T extends string>(values: readonly T[]) => z.enum(values, 'filter-unknown-value').optional()
  const whole = (most: number, message: string) =>
    z
      .string()
      .transform((text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)))
      .refine((text) => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most, message)
      .transform(Number)
      .optional()
  return z.object({
    state: among(states),
    region: among(regions),
    'un-group': among(unGroups),
    by: among(states),
    source: oneOf(sources),
    cycle: whole(40, 'filter-unknown-value'),
    session: whole(200, 'filter-unknown-value'),
    year: whole(2199, 'filter-no-year'),
    position: oneOf(positions),
    action: oneOf(actions.map(String))
      .transform((value) => value && (Number(value) as Action))
      .transform((value) => value || undefined),
    issue: among(vocabulary.get('upr-issue')),
    defenders: z
      .enum(['yes', 'no'], 'filter-unknown-value')
      .transform((value) => value === 'yes')
      .optional(),
    count: oneOf(countedBy),
    after: z
      .string()
      .transform((text) => readPlace(text))
      .refine((read) => read !== null, 'filter-no-page')
      .optional()
  })
}
