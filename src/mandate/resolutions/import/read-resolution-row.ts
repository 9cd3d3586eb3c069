import { isDay, type Day } from '../../calendar.ts'
import { noDate, problem, type RowProblem } from '../../import/problem.ts'
import { slugOfSymbol } from '../../reference/slug-of-symbol.ts'
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
  const fail = (code: string, column: string, params: RowProblem['params'] = {}) =>
    void problems.push(problem(code, column, params))
  const line = (column: string, most: number): string => {
    if (cell(column).length > most) fail('too-long', column, { most })
    if (/\p{Cc}/u.test(cell(column))) fail('forbidden-character', column)
    return cell(column)
  }
  const symbol = line('symbol', 120)
  if (slugOfSymbol(symbol) === '') fail('required', 'symbol')
  // 'Human rights defenders : resolution /'
  const [, title = '', kind] = /^(.*\S)\s*:\s*(resolution|decision|amendment)\s*\/?$/s.exec(line('title', 2000)) ?? []
  if (!kind)
    fail('not-in-list', 'title', { value: cell('title').slice(-40), choices: 'resolution, decision, amendment' })
  const adoptedOn = cell('date')
  if (!isDay(adoptedOn)) problems.push(noDate('date', adoptedOn))
  else if (adoptedOn > today) fail('date-to-come', 'date', { value: adoptedOn, today })
  const body = bodies.get(cell('body'))
  if (!body) fail('not-in-list', 'body', { value: cell('body'), choices: [...bodies.keys()].join('; ') })
  const vote = ways[cell('vote_type').toUpperCase()]
  if (!vote) fail('not-in-list', 'vote_type', { value: cell('vote_type'), choices: Object.keys(ways).join(', ') })
  const votes = readVotes(cell, vote, fail)
  const sponsors = cell('main_sponsors')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((value) => findState(value) ?? fail('unknown-state', 'main_sponsors', { value }))
  const agenda = line('agenda_item_title', 2000).replace(/\s*-$/, '') || null
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
      ...votes,
      agenda,
      agendaSubject,
      sponsors: [...new Set(sponsors as string[])]
    }
  }
}

type Votes = Pick<GivenResolution, 'yes' | 'no' | 'abstain' | 'members'>

/** Counted where the vote was recorded, and nowhere else; together no more than all who could vote. */
function readVotes(
  cell: (column: string) => string,
  vote: WayOfDeciding | undefined,
  fail: (code: string, column: string, params?: RowProblem['params']) => void
): Votes {
  const columns = ['yes', 'no', 'abstain', 'total'] as const
  if (vote !== 'recorded') {
    const given = columns.find((column) => cell(column) !== '')
    if (vote && given) fail('votes-without-vote', given, { value: cell(given) })
    return { yes: null, no: null, abstain: null, members: null }
  }
  const whole = (column: string): number => {
    const value = cell(column)
    const read = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
    if (Number.isNaN(read)) fail('number-out-of-bounds', column, { value, least: 0, most: 999 })
    return read
  }
  const [yes, no, abstain] = [whole('yes'), whole('no'), whole('abstain')]
  const members = cell('total') === '' ? null : whole('total')
  if (members !== null && yes + no + abstain > members)
    fail('number-too-large', 'total', { value: yes + no + abstain, most: members })
  return { yes, no, abstain, members }
}
