import { calendarYear, type Day } from '../../calendar.ts'
import { isBlank, isReadable } from '../../entries/fields.ts'
import { decodeEntities } from '../../import/decode-entities.ts'
import { problem, type RowProblem } from '../../import/problem.ts'
import { nothingSaid, type Action, type Position, type Recommendation } from '../recommendation.ts'

export const uprColumns = {
  required: [
    'id',
    'session',
    'cycle',
    'year',
    'sur_iso3',
    'rec_iso3',
    'response',
    'action_category',
    'issues',
    'hrd',
    'text'
  ],
  optional: ['sur', 'sur_group', 'recommending_state', 'rec_group']
} as const

export interface UprLists {
  states: ReadonlySet<string>
  /** A State by whatever it is called. */
  findState(text: string): string | null
  /** Codes of the vocabulary `upr-issue`. */
  issues: ReadonlySet<string>
}
export type UprRead = { ok: true; recommendation: Recommendation } | { ok: false; problems: RowProblem[] }

// A map: an object has words of its own besides, such as "constructor".
const positionOf = new Map<string, Position>([
  ['accepted', 'supported'],
  ['supported', 'supported'],
  ['noted', 'noted'],
  ['rejected', 'noted'],
  ['voluntary pledge', 'pledge']
])

/** One recommendation of the Universal Periodic Review, in the shape of UPR Info's database of sessions 1 to 20. */
export function readUprRow(
  cell: (column: string) => string,
  { states, findState, issues }: UprLists,
  today: Day
): UprRead {
  const problems: RowProblem[] = []
  const fail = (code: string, column: string, params: RowProblem['params'] = {}) =>
    void problems.push(problem(code, column, params))
  const whole = (column: string, least: number, most: number): number => {
    const value = cell(column)
    const read = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (!(read >= least && read <= most)) fail('number-out-of-bounds', column, { value, least, most })
    return read
  }
  const id = whole('id', 1, 999_999_999)
  const session = whole('session', 1, 200)
  const cycle = whole('cycle', 1, 40)
  const year = whole('year', 2008, 2199)
  if (year > calendarYear(today)) fail('date-to-come', 'year', { value: cell('year'), today })
  const action = whole('action_category', 1, 5) as Action
  const state = cell('sur_iso3')
  if (!states.has(state)) fail('unknown-state-code', 'sur_iso3', { value: state })
  const byState = cell('rec_iso3')
  if (!states.has(byState))
    fail('unknown-recommender', 'rec_iso3', { value: byState || decodeEntities(cell('recommending_state')) })
  for (const [column, names] of [
    ['sur_iso3', 'sur'],
    ['rec_iso3', 'recommending_state']
  ] as const) {
    const [value, name] = [cell(column), decodeEntities(cell(names))]
    const named = findState(name)
    if (states.has(value) && named !== null && named !== value) fail('state-named-otherwise', column, { value, name })
  }
  const position = positionOf.get(cell('response').toLowerCase())
  if (!position)
    fail('not-in-list', 'response', { value: cell('response'), choices: 'Accepted, Noted, Voluntary Pledge' })
  const named = cell('issues')
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((name) => ({ name, code: issueCode(name) }))
  for (const { name, code } of named)
    if (!issues.has(code))
      fail('not-in-list', 'issues', { value: decodeEntities(name), choices: [...issues].map(issueWords).join('; ') })
  const hrd = cell('hrd')
  if (hrd !== '0' && hrd !== '1') fail('not-in-list', 'hrd', { value: hrd, choices: '0, 1' })
  const text = cell('text')
  if (isBlank(text)) fail('required', 'text')
  if (!isReadable(text)) fail('forbidden-character', 'text')
  if (text.length > 10_000) fail('too-long', 'text', { most: 10_000 })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    recommendation: {
      ...nothingSaid,
      slug: `UPR-${session}-${state}-${id}`,
      source: 'upr',
      session,
      cycle,
      year,
      state,
      // A pledge is the State's own: nobody recommended it.
      byStates: position === 'pledge' ? [] : [byState],
      position: position!,
      action,
      issues: [...new Set(named.map(({ code }) => code))],
      concernsDefenders: hrd === '1',
      text,
      // NOTE: UPR Info's database has them in English alone.
      lang: 'en'
    }
  }
}

/** As a file may say it. */
const issueWords = (code: string): string => code.replaceAll('-', ' ')

/** "Women's rights" is `womens-rights`. */
export const issueCode = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
