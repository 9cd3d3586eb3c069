import type { Day, Precision } from '#mandate/calendar.ts'
import type { ClockEvent } from '#mandate/communications/deadlines.ts'
import { publicPrecision, type PublicPrecision } from './listed-letter.ts'

/** What happened between mandate and addressee, newest last; a reply that is still due stands after today. */
export interface TimelineEntry {
  kind:
    | 'sent'
    | ClockEvent['kind']
    | 'reply'
    | 'public'
    | 'reply-public'
    | 'corrected'
    | 'reply-corrected'
    | 'today'
    | 'due'
  on: Day | null
  precision: Precision
  /** Ids of those of whom it speaks; empty when it speaks of all. */
  addressees: string[]
  untilDay: Day | null
  replyId: string | null
}

interface Letter {
  sent_on: Day | null
  sent_precision: Precision
  public_from: Day
  reported_year: number | null
  addressees: { id: string; events: ClockEvent[] }[]
  corrections: { on: Day }[]
}
interface Addressee {
  id: string
  clock: { state: string; dueOn: Day | null }
}
interface Reply {
  id: string
  receivedOn: Day | null
  receivedPrecision: Precision
  publicFrom: Day
  publicPrecision: PublicPrecision
  addressees: string[]
  corrections: { on: Day }[]
}

export function timelineOf(
  letter: Letter,
  addressees: readonly Addressee[],
  replies: readonly Reply[],
  today: Day
): TimelineEntry[] {
  const entry = (kind: TimelineEntry['kind'], on: Day | null, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
    kind,
    on,
    precision: on === null ? 'unknown' : 'day',
    addressees: [],
    untilDay: null,
    replyId: null,
    ...more
  })
  const waiting = addressees.filter(({ clock }) => clock.state === 'waiting' || clock.state === 'overdue')
  const entries = [
    entry('sent', letter.sent_on, { precision: letter.sent_precision }),
    ...letter.addressees.flatMap(({ id, events }) =>
      events.map(({ kind, onDay, untilDay }) => entry(kind, onDay, { addressees: [id], untilDay }))
    ),
    ...replies.map((reply) =>
      entry('reply', reply.receivedOn, {
        precision: reply.receivedPrecision,
        addressees: reply.addressees,
        replyId: reply.id
      })
    ),
    ...dueDays(waiting).map(([on, ids]) => entry('due', on, { addressees: ids })),
    entry('public', letter.public_from, { precision: publicPrecision(letter.reported_year) }),
    ...replies
      .filter(({ publicFrom, receivedOn }) => publicFrom !== letter.public_from && publicFrom !== receivedOn)
      .map((reply) => entry('reply-public', reply.publicFrom, { precision: reply.publicPrecision, replyId: reply.id })),
    ...letter.corrections.map(({ on }) => entry('corrected', on)),
    ...replies.flatMap(({ id, corrections }) =>
      corrections.map(({ on }) => entry('reply-corrected', on, { replyId: id }))
    ),
    ...(waiting.length > 0 ? [entry('today', today)] : [])
  ]
  // Sorting keeps the order of what is equal. A reply of an unknown day stands right behind the letter.
  const place = ({ kind, on }: TimelineEntry): Day => on ?? (kind === 'sent' ? '' : (letter.sent_on ?? ''))
  return entries.toSorted((a, b) => place(a).localeCompare(place(b)))
}

function dueDays(waiting: readonly Addressee[]): [Day, string[]][] {
  const byDay = new Map<Day, string[]>()
  for (const { id, clock } of waiting)
    if (clock.dueOn !== null) byDay.set(clock.dueOn, [...(byDay.get(clock.dueOn) ?? []), id])
  return [...byDay]
}
