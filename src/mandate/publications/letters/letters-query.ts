import { z } from 'zod'
import { isDay, type Day } from '#mandate/calendar.ts'
import { characters, type Character } from '#mandate/communications/character.ts'
import { addresseeClasses, kindsWith, type AddresseeClass } from '#mandate/communications/communication.ts'
import {
  among,
  inDigits,
  madeOnce,
  oneOf,
  readFilters,
  searchOfFilters,
  typedIn,
  yearFilter as year,
  yesNo,
  type FilterError,
  wrongParameters
} from '#mandate/list-filters.ts'
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
  /** A mandate whose record it is of, or any; where it is left out, those that work here. */
  record?: string | undefined
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
  'record',
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

export type ReadLettersQuery =
  | { ok: true; filters: LettersFilters; place: Place | null; typed: Record<string, string> }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readLettersQuery(search: URLSearchParams, lists: Lists): ReadLettersQuery {
  const typed = typedIn(search, [...filterNames, 'after', 'before'])
  const read = readFilters(schemaOf(lists), typed, wrongParameters(search, [...filterNames, 'after', 'before']))
  if (!read.ok) return { ...read, typed }
  const { after, before, ...filters } = read.filters
  const place = after
    ? { ...after, direction: 'older' as const }
    : before
      ? { ...before, direction: 'newer' as const }
      : null
  return { ok: true, filters, place, typed }
}

/** The same filters as they stand in an address, in one order: '' or '?state=EGY&year=2016'. */
export const searchOf = (filters: LettersFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

const schemaOf = madeOnce(makeSchema)
function makeSchema({ states, regions, mandates, vocabulary, kinds }: Lists) {
  const unGroups = new Set([...states.values()].flatMap(({ unGroup }) => unGroup ?? []))
  const day = inDigits.refine(isDay, 'filter-no-day').optional()
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
      kind: among(kindsWith(kinds)),
      joint: yesNo,
      year,
      calendar: year,
      from: day,
      to: day,
      mandate: among(mandates),
      record: among(new Map<string, { name: string }>([...mandates, ['any', { name: 'any' }]])),
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
