import { z } from 'zod'
import {
  among,
  inDigits,
  madeOnce,
  oneOf,
  readFilters,
  searchOfFilters,
  typedIn,
  yearFilter,
  yesNo,
  type FilterError,
  wrongParameters
} from '../list-filters.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { assessorKinds, statuses, type AssessorKind, type Status } from './assessment.ts'
import {
  actions,
  addressees,
  answers,
  sources,
  type Action,
  type Addressee,
  type Answer,
  type Source
} from './recommendation.ts'
import { isTarget } from './sdg-target.ts'

/** How a recommendation may stand: what somebody found newest of it, or that nobody looked. */
export const standings = ['not-assessed', ...statuses] as const satisfies readonly ('not-assessed' | Status)[]
export type StandingFilter = (typeof standings)[number]

export const plans = ['any', 'done'] as const

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
  position?: Answer | undefined
  action?: Action | undefined
  issue?: string | undefined
  defenders?: boolean | undefined
  theme?: string | undefined
  /** The persons concerned. */
  group?: string | undefined
  sdg?: string | undefined
  addressee?: Addressee | undefined
  /** As any assessor's newest word has it, or that of the kind which `assessed-by` names. */
  status?: StandingFilter | undefined
  'assessed-by'?: AssessorKind | undefined
  /** Whether assessors' newest words differ. */
  disagree?: boolean | undefined
  /** Whether actions are planned for it, or one of them is done, as those say who lead them. */
  planned?: (typeof plans)[number] | undefined
  /** The line of advice that it repeats. */
  line?: string | undefined
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
  'defenders',
  'theme',
  'group',
  'sdg',
  'addressee',
  'status',
  'assessed-by',
  'disagree',
  'planned',
  'line'
] as const satisfies (keyof RecommendationFilters)[]

/** What recommendations are counted by. */
export const countedBy = [
  'state',
  'region',
  'un-group',
  'by',
  'position',
  'action',
  'issue',
  'theme',
  'group',
  'sdg',
  'source',
  'addressee',
  'session',
  'year'
] as const
export type CountedBy = (typeof countedBy)[number]
/** What States stand in: no recommendation has it of its own, so its State is counted. */
export type CountedByPlace = 'region' | 'un-group'

/** Where a page begins: behind this recommendation, newest first. */
export interface Place {
  year: number
  session: number
  id: string
}

export type ReadQuery =
  | {
      ok: true
      filters: RecommendationFilters
      place: Place | null
      count: CountedBy | null
      /** Whether all that is counted by is asked for, and not what there is most of. */
      isEvery: boolean
      typed: Record<string, string>
    }
  | { ok: false; errors: FilterError[]; typed: Record<string, string> }

/** What else an address names: how the list is counted, where it begins, the matrix and the file in another shape. */
const beside = ['count', 'rows', 'after', 'columns', 'behind', 'shape']

/** Reads an address. What is empty does not filter; what is wrong is said field by field, and what was typed is kept. */
export function readRecommendationsQuery(search: URLSearchParams, lists: Lists): ReadQuery {
  const typed = typedIn(search, [...filterNames, 'count', 'rows', 'after'])
  const read = readFilters(schemaOf(lists), typed, wrongParameters(search, [...filterNames, ...beside]))
  if (!read.ok) return { ...read, typed }
  const { after = null, count = null, rows, ...filters } = read.filters
  return { ok: true, filters, place: after, count, isEvery: rows === 'all', typed }
}

/** The same filters as they stand in an address, in one order: '' or '?state=PER&defenders=yes'. */
export const searchOf = (filters: RecommendationFilters, more: Record<string, string> = {}): string =>
  searchOfFilters(filterNames, filters, more)

export const writePlace = ({ year, session, id }: Place): string => `${year}.${session}.${id}`

function readPlace(text: string): Place | null {
  const [, year, session, id] = /^(\d{4})\.(\d{1,3})\.(.*)$/.exec(text) ?? []
  // What only looks like one PostgreSQL refuses, and the page with it.
  return z.guid().safeParse(id).success ? { year: Number(year), session: Number(session), id: id! } : null
}

const schemaOf = madeOnce(makeSchema)

function makeSchema({ states, regions, vocabulary }: Lists) {
  const unGroups = new Set([...states.values()].flatMap(({ unGroup }) => unGroup ?? []))
  const whole = (most: number) =>
    inDigits
      .refine((text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= most, 'filter-unknown-value')
      .transform(Number)
      .optional()
  return z.object({
    state: among(states),
    region: among(regions),
    'un-group': among(unGroups),
    by: among(states),
    source: oneOf(sources),
    cycle: whole(40),
    session: whole(999),
    year: yearFilter,
    position: oneOf(answers),
    action: oneOf(actions.map(String)).transform((value) => (value === undefined ? value : (Number(value) as Action))),
    issue: among(vocabulary.get('upr-issue')),
    defenders: yesNo,
    theme: among(vocabulary.get('theme')),
    group: among(vocabulary.get('group')),
    sdg: z.string().toLowerCase().refine(isTarget, 'no-sdg-target').optional(),
    addressee: oneOf(addressees),
    status: oneOf(standings),
    'assessed-by': oneOf(assessorKinds),
    disagree: yesNo,
    planned: oneOf(plans),
    line: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'filter-unknown-value')
      .optional(),
    count: oneOf(countedBy),
    rows: oneOf(['all']),
    after: z
      .string()
      .transform((text) => readPlace(text))
      .refine((read) => read !== null, 'filter-no-page')
      .optional()
  })
}
