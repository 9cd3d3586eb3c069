import { isDay, type Day } from '../../calendar.ts'
import { noDate, numberIn, problem, type RowProblem } from '../../import/problem.ts'
import { asOfUnsaid } from '../../reference/files.ts'
import { treatyCode, treatyCodes } from '../../reference/treaties.ts'
import type { TreatySaid } from '../../reference/treaties.server.ts'
import { isYear } from './read-rows.ts'

export type GivenRatification = TreatySaid
export type RatificationRead = { ok: true; ratification: GivenRatification } | { ok: false; problems: RowProblem[] }

export const ratificationColumns = {
  required: ['treaty', 'iso3', 'status', 'year'],
  optional: ['state', 'note', 'as_of']
} as const

const statuses: Record<string, TreatySaid['status']> = {
  'state party': 'party',
  'signatory state': 'signatory',
  'no action': 'none'
}

/** What a State was to a treaty, as a research compilation had it of the United Nations Treaty Collection. */
export function readRatificationRow(
  cell: (column: string) => string,
  states: ReadonlySet<string>,
  today: Day
): RatificationRead {
  const [treaty, state, said] = ['treaty', 'iso3', 'status'].map(cell) as [string, string, string]
  const year = numberIn(cell('year'))
  const problems: RowProblem[] = []
  // One more would be a treaty too many for each State.
  if (!treatyCodes.includes(treatyCode(treaty)))
    problems.push(problem('not-in-list', 'treaty', { value: treaty, choices: treatyCodes.join(', ') }))
  if (!states.has(state)) problems.push(problem('unknown-state-code', 'iso3', { value: state }))
  const status = statuses[said.toLowerCase()]
  if (status === undefined)
    problems.push(problem('not-in-list', 'status', { value: said, choices: Object.keys(statuses).join(', ') }))
  if (year !== '' && !isYear(Number(year)))
    problems.push(problem('number-out-of-bounds', 'year', { value: year, least: 1900, most: 2199 }))
  const given = cell('as_of') || asOfUnsaid
  const asOf = /^\d{4}$/.test(given) ? `${given}-01-01` : given
  if (!isDay(asOf)) problems.push(noDate('as_of', given))
  else if (asOf > today) problems.push(problem('date-to-come', 'as_of', { value: given, today }))
  if (problems.length > 0) return { ok: false, problems }
  const since = status === 'party' && year !== '' ? Number(year) : null
  const source = `United Nations Treaty Collection (compiled ${asOf.slice(0, 4)})`
  return { ok: true, ratification: { state, treaty: treatyCode(treaty), status: status!, since, asOf, source } }
}
