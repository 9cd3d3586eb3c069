import { askedForTime, type AskedForTime } from '../communications/asked-for-time.ts'
import type { ClockReading } from '../communications/deadlines.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import type { MissionDesk } from './desk.ts'
import { seatsOf } from './door-at.server.ts'
import type { OwnLetter } from './own.ts'
import type { OwnReminder } from './own-reminder.ts'
import { listOwnReminders } from './own-reminders.store.server.ts'
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
  /** Reminders and follow-ups of which something is open still, the newest first. */
  reminders: OwnReminder[]
  outstanding: OwnLetterLine[]
  answered: OwnLetterLine[]
}

/** All that was sent to this State, mandate by mandate: those that invited her, of whom first the one by which she came in. */
export async function listOutstanding(desk: MissionDesk): Promise<Result<OwnLetters[]>> {
  const { corner, key, actor, mandate, state, today, by } = desk
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  const [letters, requests, reminders] = await inCorner(
    corner,
    key,
    async (trx) =>
      [await listOwnLetters(trx, null), await listTimeRequests(trx), await listOwnReminders(trx, null)] as const
  )
  const lines = letters.map((letter) => ({
    letter,
    clock: clockOf(letter, today),
    asked: askedForTime(requests.filter((one) => one.letter === letter.id))
  }))
  const seats = 'diplomat' in by ? await seatsOf(desk, by.diplomat) : []
  const mandates = new Set([...seats, ...letters].map((one) => one.mandate))
  return done([...mandates].map((of) => lettersOf(of, lines, reminders)))
}

function lettersOf(mandate: string, all: readonly OwnLetterLine[], reminders: readonly OwnReminder[]): OwnLetters {
  const lines = all.filter(({ letter }) => letter.mandate === mandate)
  const due = ({ clock: { dueOn } }: OwnLetterLine) => dueOn ?? '9999'
  const waiting = new Set(lines.filter(({ clock }) => isOutstanding(clock)).map(({ letter }) => letter.slug))
  return {
    mandate,
    reminders: reminders.filter((one) => one.mandate === mandate && isOpen(one, waiting)),
    outstanding: lines
      .filter((line) => isOutstanding(line.clock))
      .toSorted((a, b) => due(a).localeCompare(due(b)) || a.letter.slug.localeCompare(b.letter.slug)),
    answered: lines.filter((line) => !isOutstanding(line.clock))
  }
}

// A follow-up asks more of a letter that is answered: it is open until the mission says that it has come.
const isOpen = ({ kind, letters, receiptOn }: OwnReminder, waiting: ReadonlySet<string>): boolean =>
  kind === 'follow-up' ? receiptOn === null : letters.some((slug) => waiting.has(slug))
