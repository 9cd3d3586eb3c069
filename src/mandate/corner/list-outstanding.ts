import type { ClockReading } from '../communications/deadlines.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import type { MissionDesk } from './desk.ts'
import type { OwnLetter } from './own.ts'
import { listOwnLetters } from './store-read.server.ts'
import { inCorner } from './with-corner.server.ts'

export interface OwnLetterLine {
  letter: OwnLetter
  clock: ClockReading
}

/** All that was sent to this State: first what waits for an answer, what is due first at the top; then what was answered. */
export async function listOutstanding(
  desk: MissionDesk
): Promise<Result<{ outstanding: OwnLetterLine[]; answered: OwnLetterLine[] }>> {
  const { corner, key, actor, mandate, state, today } = desk
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  const letters = await inCorner(corner, key, (trx) => listOwnLetters(trx, null))
  const lines = letters.map((letter) => ({ letter, clock: clockOf(letter, today) }))
  const due = ({ clock: { dueOn } }: OwnLetterLine) => dueOn ?? '9999'
  return done({
    outstanding: lines
      .filter((line) => isOutstanding(line.clock))
      .toSorted((a, b) => due(a).localeCompare(due(b)) || a.letter.slug.localeCompare(b.letter.slug)),
    answered: lines.filter((line) => !isOutstanding(line.clock))
  })
}
