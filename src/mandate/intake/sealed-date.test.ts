import { expect, test } from 'vitest'
import { asksCalendar, readSealedDate, type Calendar } from './sealed-date.ts'

const value = (typed: string, calendar: Calendar = 'gregorian') => readSealedDate(typed, calendar).value

test.each([
  ['2016-05-03', '2016-05-03'],
  ['3/5/2016', '2016-05-03'],
  ['5/13/2016', '2016-05-13'],
  ['٣/٥/٢٠١٦', '2016-05-03'],
  ['۳/۵/۲۰۱۶', '2016-05-03'],
  ['2016年5月3日', '2016-05-03'],
  ['2016年十一月', '2016-11'],
  ['3 May 2016', '2016-05-03'],
  ['May 3rd, 2016', '2016-05-03'],
  ['le 3 août 2016', '2016-08-03'],
  ['3 de septiembre de 2016', '2016-09-03'],
  ['3 мая 2016 г.', '2016-05-03'],
  ['май 2016', '2016-05'],
  ['٣ أيار ٢٠١٦', '2016-05-03'],
  ['3 مايو 2016', '2016-05-03'],
  ['05/2016', '2016-05'],
  ['2016', '2016'],
  ['about 2016', '2016']
])('Gregorian: %s', (typed, expected) => expect(value(typed)).toBe(expected))

// Days of state and feasts whose place in both calendars is printed everywhere: 1 Muharram 1445 (umm al-qura) was
// 19 July 2023; Nowruz 1403 was 20 March 2024; 22 Bahman 1357 was 11 February 1979.
test.each<[string, Calendar, string | null]>([
  ['1445-01-01', 'hijri', '2023-07-19'],
  ['١ محرم ١٤٤٥', 'hijri', '2023-07-19'],
  ['1 شوال 1445', 'hijri', '2024-04-10'],
  ['10 ذو الحجة 1445', 'hijri', '2024-06-16'],
  ['1/1/1403', 'persian', '2024-03-20'],
  ['۱ فروردین ۱۴۰۳', 'persian', '2024-03-20'],
  ['۲۲ بهمن ۱۳۵۷', 'persian', '1979-02-11'],
  ['30 اسفند 1403', 'persian', '2025-03-20'],
  // What spans two Gregorian months says only the year; what spans two years, nothing.
  ['1445-08', 'hijri', '2024'],
  ['1445', 'hijri', null]
])('%s (%s)', (typed, calendar, expected) => expect(value(typed, calendar)).toBe(expected))

test('a month tells its calendar, whatever was chosen', () => {
  expect(readSealedDate('۲۲ بهمن ۱۳۵۷', 'gregorian')).toEqual({
    typed: '۲۲ بهمن ۱۳۵۷',
    calendar: 'persian',
    value: '1979-02-11'
  })
})

test.each(['', 'last spring', '30/02/2016', '1445-01-01', '16', '2016-05-03 to 2016-06-01', '31 اسفند 1403'])(
  'nothing is guessed: "%s"',
  (typed) => expect(readSealedDate(typed, 'gregorian')).toMatchObject({ typed, value: null })
)

test('a year of long ago that nobody gave a calendar is asked after, and no other', () => {
  for (const typed of ['12/01/1448', '1448', '۱۴۰۵/۳/۲']) expect(asksCalendar(typed, 'gregorian'), typed).toBe(true)
  for (const typed of ['2016', '12/01/2026', '١٢ محرم ١٤٤٨', '16', 'last spring'])
    expect(asksCalendar(typed, 'gregorian'), typed).toBe(false)
  expect(asksCalendar('12/01/1448', 'hijri')).toBe(false)
})
