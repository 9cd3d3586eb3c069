import { slugOfSymbol } from '../reference/slug-of-symbol.ts'
import { error, type DomainError } from '../result.ts'
import { ballots, type Ballot, type Tally, type WayOfDeciding } from './resolution.ts'

/** Bounds of what is said of a resolution, in a file and in a form alike. */
export const most = { symbol: 120, title: 2000, agenda: 2000, votes: 999 } as const

/** A State as it was written, and its code. */
interface NamedState {
  code: string
  said: string
}
export type Counts = { [count in keyof Tally]: number | null }
export type Named = Record<Ballot, NamedState[]>
export const statesField = { yes: 'yesStates', no: 'noStates', abstain: 'abstainStates' } as const

/** States with a comma, a semicolon or a line between them, each once, in whatever language. */
export function readStates(text: string, findState: (text: string) => string | null) {
  const states = new Map<string, NamedState>()
  const unknown: string[] = []
  for (const said of text.split(/[,;\n،؛、，；]/).map((name) => name.trim())) {
    if (said === '') continue
    const code = findState(said)
    if (code === null) unknown.push(said)
    else if (!states.has(code)) states.set(code, { code, said })
  }
  return { states: [...states.values()], unknown }
}

/** It has to give an address, and another than the same symbol with a letter that only looks like its own. */
export function wrongInSymbol(symbol: string): DomainError[] {
  if (slugOfSymbol(symbol) === '')
    return [error(symbol === '' ? 'required' : 'symbol-without-letters', 'symbol', { value: symbol })]
  const letters = [...new Set(symbol.match(notOfAddress))].filter((one) => !isOfAddress(one)).join(' ')
  return letters === '' ? [] : [error('symbol-other-letters', 'symbol', { letters, value: symbol })]
}

// Letters, digits, what is put around them, and what takes no room: each would fall out of the address.
const notOfAddress = /[[\p{L}\p{N}\p{Me}\p{Cf}]--\p{ASCII}]/gv
/** Accents may fall away: the Escazú Agreement is `Escazu-Agreement`. */
const isOfAddress = (one: string) => /^[A-Za-z0-9]+$/.test(one.normalize('NFKD').replaceAll(/\p{Mn}/gu, ''))

/** Counted where the vote was recorded, and nowhere else; no more than could vote, and no fewer than the States that are named. */
export function wrongInVotes(vote: WayOfDeciding | null, counts: Counts, named: Named = noneNamed): DomainError[] {
  if (vote !== 'recorded') return votesWithoutVote(counts, named)
  const missing = ballots.filter((ballot) => counts[ballot] === null).map((ballot) => error('required', ballot))
  if (missing.length > 0) return missing
  const cast = ballots.reduce((sum, ballot) => sum + counts[ballot]!, 0)
  return [
    ...(counts.members !== null && cast > counts.members
      ? [error('more-votes-than-members', 'members', { counted: cast, most: counts.members })]
      : []),
    ...ballots
      .filter((ballot) => named[ballot].length > counts[ballot]!)
      .map((ballot) =>
        error('more-states-than-votes', statesField[ballot], { named: named[ballot].length, most: counts[ballot]! })
      ),
    ...inTwoBallots(named)
  ]
}

function votesWithoutVote(counts: Counts, named: Named): DomainError[] {
  const count = ([...ballots, 'members'] as const).find((one) => counts[one] !== null)
  if (count) return [error('votes-without-vote', count, { value: counts[count]! })]
  const ballot = ballots.find((one) => named[one].length > 0)
  return ballot ? [error('votes-without-vote', statesField[ballot], { value: named[ballot][0]!.said })] : []
}

function inTwoBallots(named: Named): DomainError[] {
  const seen = new Set<string>()
  return ballots.flatMap((ballot) =>
    named[ballot].flatMap(({ code, said }) => {
      if (seen.has(code)) return [error('state-in-two-ballots', statesField[ballot], { value: said })]
      seen.add(code)
      return []
    })
  )
}

const noneNamed: Named = { yes: [], no: [], abstain: [] }
