import { writePartialDay } from '#mandate/calendar.ts'
import { m } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { dueNote, dueWords } from '../../../../ui/due/words.ts'
import { askedDue } from '../calendar/calendar-file.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'
import { calendarColumns } from '#mandate/due/calendar-columns.ts'

/** The calendar with its filters, a row for each thing that falls on a day. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedDue(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const rows = asked.entries.map((item) => {
    const { text, lang: textLang } = dueWords(item, lang)
    return disarmedLine([
      item.key,
      item.kind,
      writePartialDay(item),
      item.until,
      item.stands,
      item.states.join(' '),
      item.mandate,
      text,
      textLang,
      dueNote(item),
      item.invented ? 'yes' : 'no',
      asked.addressOf(item),
      vigie.today(),
      m.letters_licence(),
      asked.page
    ])
  })
  return csvFile('calendar.csv', calendarColumns, rows)
}
