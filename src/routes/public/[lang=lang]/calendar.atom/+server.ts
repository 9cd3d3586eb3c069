import { clauses } from '../../../../ui/format.ts'
import { m } from '#messages'
import { dueDays, dueNote, dueWords, kindWord, standingWord } from '../../../../ui/due/words.ts'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { askedDue } from '../calendar/calendar-file.ts'
import type { RequestHandler } from './$types'

/** What is due next or overdue, with the filters of the page. An entry is new again when its day or how it stands changes. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedDue(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const today = vigie.today()
  return feedResponse({
    lang,
    title: `${m.due_title()} · ${m.site_name()}`,
    self: asked.page.replace(/\/calendar(?=$|\?)/, '/calendar.atom'),
    page: asked.page,
    entries: asked.entries
      .filter(({ stands }) => stands === 'coming' || stands === 'overdue')
      .slice(0, 100)
      .map((item) => {
        const said = dueWords(item, lang)
        const address = asked.addressOf(item)
        return {
          id: `${asked.origin}/${lang}/calendar#${item.key}-${item.on}-${item.stands}`,
          href: address,
          title: `${dueDays(item)}: ${kindWord(item.kind)}`,
          summary: clauses([said.text, ...[dueNote(item) ?? []].flat(), standingWord(item.stands)]),
          lang: said.lang,
          // A day to come is no day on which anything was said.
          day: item.on < today ? item.on : today
        }
      })
  })
}
