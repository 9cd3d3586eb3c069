import { appendEvents } from '#platform/event-log.ts'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import { happened, inTransaction, nothingElse, type Desk } from './desk.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { projectLetters } from './project.ts'
import { appendClockEvent, listClockEvents, readClock, type StoredClockEvent } from './clocks.store.server.ts'
import { holdLetters } from './letters.store.server.ts'

export interface Move {
  letter: string
  addressee?: string | undefined
  kind: StoredClockEvent['kind']
  on: Day
  until: Day | null
  reason: string
}

/** An overdue clock can be paused too, so its state alone does not tell. */
export type ClockAsItStands = ClockReading & { isPaused: boolean }

type Verb = 'grant-extension' | 'pause-clock' | 'resume-clock'

/** What an extension, a pause and a resumption have in common; `refuse` says what each may not do to the clock as it stands. */
export async function moveClock(
  desk: Desk,
  verb: Verb,
  event: EventType,
  move: Move,
  refuse: (clock: ClockAsItStands) => DomainError | null,
  also: (trx: Trx, of: { letter: string; addressee: string }) => Promise<void> = nothingElse
): Promise<Result<ClockReading>> {
  const { on } = move
  const letter = await loadLetter(desk, desk.db, move.letter, verb)
  if (!letter.ok) return letter
  const addressee = pickAddressee(letter.value, move.addressee, await createResolver(desk.db))
  if (!addressee.ok) return addressee
  if (on > desk.today) return refused('date-to-come', 'on', { value: on, today: desk.today })
  if (letter.value.sentOn !== null && on < letter.value.sentOn)
    return refused('before-the-letter', 'on', { value: on, sent: letter.value.sentOn })
  const { id } = addressee.value
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, [letter.value.id])
    const events = await listClockEvents(trx, id)
    const stands = { ...(await readClock(trx, id, desk.today)), isPaused: isPaused(events) }
    const refusal = isOutOfOrder(events, on) ?? noClock(stands) ?? refuse(stands)
    if (refusal) return { ok: false, errors: [refusal] }
    await appendClockEvent(trx, id, { kind: move.kind, onDay: on, untilDay: move.until, reason: move.reason })
    await also(trx, { letter: letter.value.id, addressee: id })
    await projectLetters(trx, [letter.value.id])
    await appendEvents(trx, [
      happened(
        desk,
        event,
        { kind: 'addressee', id, mandate: letter.value.mandate },
        { letter: letter.value.slug, day: on, until: move.until }
      )
    ])
    return done(await readClock(trx, id, desk.today))
  })
}

/** What happened to a clock is told in the order of its days: what came later would have been decided on other grounds. */
function isOutOfOrder(events: readonly StoredClockEvent[], on: Day): DomainError | null {
  const last = events.at(-1)
  return last && on < last.onDay ? error('earlier-than-last-event', 'on', { value: on, last: last.onDay }) : null
}

const isPaused = (events: readonly StoredClockEvent[]): boolean =>
  events.findLast(({ kind }) => kind !== 'extension')?.kind === 'pause'

function noClock({ state }: ClockReading): DomainError | null {
  if (state === 'no-clock') return error('no-clock-runs', 'letter')
  return state.startsWith('answered') ? error('already-answered', 'letter') : null
}
