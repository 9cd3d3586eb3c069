import { z } from 'zod'
import {
  among,
  readFilters,
  searchOfFilters,
  typedIn,
  yesNo,
  type FilterError,
  wrongParameters
} from '#mandate/list-filters.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import type { Query } from '#mandate/statistics/query.ts'

/** What the matrix is asked for; names are those of the address, the same for page, CSV and JSON. */
export interface AllStatesFilters {
  /** Of the default scheme, as States stand in it today. */
  region?: string | undefined
  'un-group'?: string | undefined
  state?: string | undefined
  /** One of the recommendations: its slug. */
  recommendation?: string | undefined
  /** States of which anything shown was assessed, or nothing. */
  assessed?: boolean | undefined
}
export const filterNames = [
  'region',
  'un-group',
  'state',
  'recommendation',
  'assessed'
] as const satisfies (keyof AllStatesFilters)[]

export type ReadQuery =
  | { ok: true; filters: AllStatesFilters; behind: string | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address: what is wrong is said field by field, and what was typed is kept. */
export function readAllStatesQuery(
  search: URLSearchParams,
  { states, regions }: Pick<Lists, 'states' | 'regions'>,
  asked: readonly { slug: string }[]
): ReadQuery {
  const typed = typedIn(search, [...filterNames, 'behind'])
  const schema = z.object({
    region: among(regions),
    'un-group': among(new Set([...states.values()].flatMap(({ unGroup }) => unGroup ?? []))),
    state: among(states),
    recommendation: among(new Set(asked.map(({ slug }) => slug))),
    assessed: yesNo,
    behind: among(states)
  })
  const read = readFilters(schema, typed, wrongParameters(search, [...filterNames, 'behind']))
  if (!read.ok) return { ...read, typed }
  const { behind = null, ...filters } = read.filters
  return { ok: true, filters, behind, typed }
}

export const searchOf = (filters: AllStatesFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

/** Of these filters, those that say to which States: the list of letters has them too. */
export const addresseesOf = ({ region, 'un-group': group, state }: AllStatesFilters): Record<string, string> => ({
  ...(region !== undefined && { region }),
  ...(group !== undefined && { 'un-group': group }),
  ...(state !== undefined && { state })
})

/** The same for figures of letters. */
export function whereOf(filters: AllStatesFilters): Query['where'] {
  const { state, ...others } = addresseesOf(filters)
  const named = { ...others, ...(state !== undefined && { addressee: state }) }
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, [value]]))
}
