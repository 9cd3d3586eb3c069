import ical, { ICalEventTransparency } from 'ical-generator'
import { addDays, lastPossibleDay, type Day } from '#mandate/calendar.ts'
import type { Dates } from '#mandate/due/due.ts'

export interface CalendarEvent extends Dates {
  /** The same in every edition, so that a programme changes an event and doubles none. */
  uid: string
  summary: string
  text: string
  address: string
}

export interface CalendarFile {
  lang: string
  title: string
  /** The page's whole address. */
  page: string
  today: Day
  events: readonly CalendarEvent[]
}

/** A calendar (RFC 5545) of whole days. What is known to the month or the year alone stands on the last day that it can be. */
export function calendarFile({ lang, title, page, today, events }: CalendarFile): string {
  const calendar = ical({
    name: title,
    url: page,
    prodId: { company: 'Vigie', product: 'calendar', language: lang.toUpperCase() },
    ttl: 86_400
  })
  for (const { uid, on, precision, until, summary, text, address } of events) {
    const last = until ?? lastPossibleDay({ on, precision })!
    calendar.createEvent({
      id: uid,
      stamp: atMidnight(today),
      start: atMidnight(precision === 'day' ? on : last),
      // The end of whole days is the day after them.
      end: atMidnight(addDays(last, 1)),
      allDay: true,
      timezone: 'UTC',
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: plainText(summary),
      description: plainText(text),
      url: address
    })
  }
  return `${calendar.toString()}\r\n`
}

const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
// What no line of text may hold; isolates are for pages.
// oxlint-disable-next-line no-control-regex
const plainText = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2066-\u2069]/g, '')
