import { askedForTime, type AskedForTime } from '../communications/asked-for-time.ts'
import type { ClockReading } from '../communications/deadlines.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import type { MissionDesk } from './desk.ts'
import { seatsOf } from './door-at.server.ts'
import type { OwnLetter } from './own.ts'
import { listOwnLetters, listTimeRequests } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

export interface OwnLetterLine {
  letter: OwnLetter
  clock: ClockReading
  /** The request for more time that stands. */
  asked: AskedForTime | null
}

/** Of one mandate: first what waits for an answer, what is due first at the top; then what was answered. */
export interface OwnLetters {
  mandate: string
  outstanding: OwnLetterLine[]
  answered: OwnLetterLine[]
}

/** All that was sent to this State, mandate by mandate: those that invited her, of whom first the one by which she came in. */
export async function listOutstanding(desk: MissionDesk): Promise<Result<OwnLetters[]>> {
  const { corner, key, actor, mandate, state, today, by } = desk
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  const [letters, requests] = await inCorner(
    corner,
    key,
    async (trx) => [await listOwnLetters(trx, null), await listTimeRequests(trx)] as const
  )
  const lines = letters.map((letter) => ({
    letter,
    clock: clockOf(letter, today),
    asked: askedForTime(requests.filter((one) => one.letter === letter.id))
  }))
  const seats = 'diplomat' in by ? await seatsOf(desk, by.diplomat) : []
  const mandates = new Set([...seats, ...letters].map((one) => one.mandate))
  return done([...mandates].map((of) => lettersOf(of, lines)))
}

function lettersOf(mandate: string, all: readonly OwnLetterLine[]): OwnLetters {
  const lines = all.filter(({ letter }) => letter.mandate === mandate)
  const due = ({ clock: { dueOn } }: OwnLetterLine) => dueOn ?? '9999'
  return {
    mandate,
    outstanding: lines
      .filter((line) => isOutstanding(line.clock))
      .toSorted((a, b) => due(a).localeCompare(due(b)) || a.letter.slug.localeCompare(b.letter.slug)),
    answered: lines.filter((line) => !isOutstanding(line.clock))
  }
}
