import { listOf } from '../../../../ui/format.ts'
import { m } from '#messages'
import { calendarFile } from '../../../../ui/due/calendar-file.ts'
import { dueDays, dueNote, dueWords, kindWord, standingWord } from '../../../../ui/due/words.ts'
import { askedDue } from '../calendar/calendar-file.ts'
import type { RequestHandler } from './$types'

/** The calendar with its filters, for a programme that keeps calendars (RFC 5545): it asks again by itself. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedDue(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const host = new URL(asked.origin).host
  const body = calendarFile({
    lang,
    title: m.due_title(),
    page: asked.page,
    today: vigie.today(),
    events: asked.entries.map((item) => {
      const states = item.states.map((code) => asked.states.get(code)?.name ?? code)
      const isOneState = item.states.length === 1
      return {
        uid: `${item.key}@${host}`,
        ...item,
        summary: [kindWord(item.kind), ...(isOneState ? states : []), dueWords(item, lang).text].join(m.site_dot()),
        text: [
          [dueDays(item), standingWord(item.stands), dueNote(item)].filter(Boolean).join(m.site_dot()),
          isOneState || states.length === 0 ? '' : listOf(states),
          item.invented ? m.figures_invented_row() : ''
        ]
          .filter(Boolean)
          .join('\n'),
        address: asked.addressOf(item)
      }
    })
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="calendar.ics"'
    }
  })
}
