import type { Measure } from '#mandate/recommendations/measures.ts'

/**
 * What Vigie's registers have of a State beside a recommendation to all States: a number with its base and the way to
 * what was counted, never a judgement and never put together with an assessment. Its words are
 * `all_states_<code>`; `key` is a code of the register itself (a status, an effect).
 */
export interface Measured {
  code: (typeof measuredCodes)[number]
  key?: string
  n?: number
  of?: number
  /** Of those, how many nobody knows of: neither kept nor refused. */
  unknown?: number
  /** Who says so, by its name; of one without, `key` is its kind. */
  by?: string
  /** Of what somebody is told to have said, in a demonstration. */
  invented?: boolean
  /** Of days that are counted from the last possible one. */
  atLeast?: boolean
  /** Below the language. */
  path: string
}
const measuredCodes = [
  'articles',
  'findings',
  'actions',
  'mechanism',
  'principles',
  'guidelines',
  'plan',
  'visit',
  'terms',
  'standing',
  'answered',
  'laws'
] as const

/** Measured by State, for each of the measures that have something of States. */
export type MeasuredByState = ReadonlyMap<Measure, ReadonlyMap<string, readonly Measured[]>>

/** One of them in a field of a file: `answered 12/30`, `laws restrictive 2`, `terms 1/11 not-known 10`. */
export const asField = ({ code, key, by, n, of, unknown, invented }: Measured): string =>
  [
    code,
    key,
    by,
    n === undefined ? undefined : of === undefined ? String(n) : `${n}/${of}`,
    unknown ? `not-known ${unknown}` : undefined,
    invented ? 'invented' : undefined
  ]
    .filter((part) => part !== undefined)
    .join(' ')
