import { writePartialDay } from '#mandate/calendar.ts'
import { m } from '#messages'
import { wholeLine } from '#platform/csv/write-csv.ts'
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
    return wholeLine(calendarColumns, {
      due: item.key,
      kind: item.kind,
      on: writePartialDay(item),
      until: item.until,
      stands: item.stands,
      states: item.states.join(' '),
      mandate: item.mandate,
      text,
      language: textLang,
      note: dueNote(item),
      invented: item.invented ? 'yes' : 'no',
      address: asked.addressOf(item),
      as_of: vigie.today(),
      licence: m.letters_licence(),
      list: asked.page
    })
  })
  return csvFile('calendar.csv', calendarColumns, rows)
}
