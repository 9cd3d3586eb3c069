import { expect, test } from 'vitest'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'upr-91@vigie.example',
  on: '2027-02-26',
  precision: 'day',
  until: '2027-03-01',
  summary: 'Review',
  text: 'Invented',
  address: 'https://vigie.example/en/recommendations?source=upr&session=91',
  ...more
})
const file = (...events: CalendarEvent[]) =>
  calendarFile({
    lang: 'ar',
    title: 'Calendar',
    page: 'https://vigie.example/ar/calendar',
    today: '2026-11-26',
    events
  })
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

test('whole days end on the day after the last; what is known to the month is on its last day', () => {
  expect(file(event())).toContain('DTSTART;VALUE=DATE:20270226\r\n')
  expect(file(event())).toContain('DTEND;VALUE=DATE:20270302\r\n')
  const month = file(event({ on: '2027-02-01', precision: 'month', until: null }))
  expect(month).toContain('DTSTART;VALUE=DATE:20270228\r\n')
  expect(month).toContain('DTEND;VALUE=DATE:20270301\r\n')
})

test('a text can break out of no line: escaped, folded at 75 octets, and read back as it was', () => {
  const text = 'a;b,c\\d\r\nEND:VEVENT\nATTENDEE:x "y" ' + 'يُنظر في تقرير الدولة '.repeat(12)
  const made = file(event({ summary: text, text }))
  const lines = made.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(made).not.toMatch(/[^\r]\n/)
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  const said = /^SUMMARY:(.*)$/m.exec(unfolded(made))![1]!.trimEnd()
  expect(said.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))).toBe(
    text.replaceAll('\r', '').trimEnd()
  )
})

test('an event has the same name in every edition, and an empty calendar is one', () => {
  expect(file(event())).toContain('UID:upr-91@vigie.example\r\n')
  expect(file()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
})
