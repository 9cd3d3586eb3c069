import { isDay, type Day } from '../../calendar.ts'
import { noDate, numberIn, problem, type RowProblem } from '../../import/problem.ts'
import { slugOfSymbol } from '../../reference/slug-of-symbol.ts'
import { most, readStates, wrongInSymbol, wrongInVotes, type Counts } from '../judge-resolution.ts'
import type { WayOfDeciding } from '../resolution.ts'

export const resolutionColumns = {
  required: ['symbol', 'title', 'date', 'body', 'vote_type', 'yes', 'no', 'abstain'],
  optional: ['year', 'agenda_item_title', 'agenda_subject', 'main_sponsors', 'total']
} as const

/** As a file has it: what stands in released.resolution. */
export interface GivenResolution {
  slug: string
  symbol: string
  title: string
  kind: 'resolution' | 'decision' | 'amendment'
  adoptedOn: Day
  body: string
  vote: WayOfDeciding
  yes: number | null
  no: number | null
  abstain: number | null
  members: number | null
  agenda: string | null
  agendaSubject: string | null
  sponsors: string[]
}

export interface ResolutionLists {
  /** Codes of bodies by what they are called in English. */
  bodies: ReadonlyMap<string, string>
  /** A State by whatever it is called. */
  findState(text: string): string | null
  today: Day
}
export type ResolutionRead = { ok: true; resolution: GivenResolution } | { ok: false; problems: RowProblem[] }

type Fail = (code: string, column: string, params?: RowProblem['params']) => void

const ways: Record<string, WayOfDeciding> = {
  RECORDED: 'recorded',
  'ADOPTED WITHOUT VOTE': 'without-vote',
  WITHDRAWN: 'withdrawn'
}

/** One row of the United Nations Digital Library's voting data: a resolution, or an amendment that was proposed to one. */
export function readResolutionRow(
  cell: (column: string) => string,
  { bodies, findState, today }: ResolutionLists
): ResolutionRead {
  const problems: RowProblem[] = []
  const fail: Fail = (code, column, params = {}) => void problems.push(problem(code, column, params))
  const line = (column: string, bound: number): string => {
    if (cell(column).length > bound) fail('too-long', column, { most: bound })
    if (/\p{Cc}/u.test(cell(column))) fail('forbidden-character', column)
    return cell(column)
  }
  const symbol = line('symbol', most.symbol)
  problems.push(...wrongInSymbol(symbol))
  // 'Human rights defenders : resolution /'
  const [, title = '', kind] =
    /^(.*\S)\s*:\s*(resolution|decision|amendment)\s*\/?$/s.exec(line('title', most.title)) ?? []
  if (!kind)
    fail('not-in-list', 'title', { value: cell('title').slice(-40), choices: 'resolution, decision, amendment' })
  const adoptedOn = cell('date')
  if (!isDay(adoptedOn)) problems.push(noDate('date', adoptedOn))
  else if (adoptedOn > today) fail('date-to-come', 'date', { value: adoptedOn, today })
  const body = bodies.get(cell('body'))
  if (!body) fail('not-in-list', 'body', { value: cell('body'), choices: [...bodies.keys()].join('; ') })
  const vote = ways[cell('vote_type').toUpperCase()]
  if (!vote) fail('not-in-list', 'vote_type', { value: cell('vote_type'), choices: Object.keys(ways).join(', ') })
  const counts = readCounts(cell, fail)
  for (const wrong of vote && counts ? wrongInVotes(vote, counts) : [])
    problems.push({ ...wrong, field: wrong.field === 'members' ? 'total' : wrong.field })
  const sponsors = readStates(cell('main_sponsors'), findState)
  for (const value of sponsors.unknown) fail('unknown-state', 'main_sponsors', { value })
  const agenda = line('agenda_item_title', most.agenda).replace(/\s*-$/, '') || null
  const agendaSubject = line('agenda_subject', 500) || null
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    resolution: {
      slug: slugOfSymbol(symbol),
      symbol,
      title,
      kind: kind as GivenResolution['kind'],
      adoptedOn,
      body: body!,
      vote: vote!,
      ...counts!,
      agenda,
      agendaSubject,
      sponsors: sponsors.states.map(({ code }) => code)
    }
  }
}

/** Null where no number can be read. */
function readCounts(cell: (column: string) => string, fail: Fail): Counts | null {
  const read = Object.entries({ yes: 'yes', no: 'no', abstain: 'abstain', members: 'total' }).map(([name, column]) => {
    const value = numberIn(cell(column))
    const isCount = /^\d{1,3}$/.test(value)
    if (value !== '' && !isCount) fail('number-out-of-bounds', column, { value, least: 0, most: most.votes })
    return [name, value === '' ? null : isCount ? Number(value) : Number.NaN] as const
  })
  return read.some(([, count]) => Number.isNaN(count)) ? null : (Object.fromEntries(read) as Counts)
}
