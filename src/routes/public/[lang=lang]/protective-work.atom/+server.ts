import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { labelled } from '../../../../ui/format.ts'
import { partnerKindWord } from '../../../../ui/partner/words.ts'
import { whatWord, workWord } from '../../../../ui/protection/words.ts'
import { workFile } from '../protective-work/work-file.ts'
import type { RequestHandler } from './$types'

/** The newest, with the filters of the list. */
export const GET: RequestHandler = (event) => {
  const { lang } = event.locals
  return workFile(event, ({ work, page, search, addressOf, reference }) =>
    feedResponse({
      lang,
      title: `${m.work_done_title()} · ${m.site_name()}`,
      self: `${page}.atom${search}`,
      page: page + search,
      entries: work.slice(0, 50).map((one) => ({
        id: addressOf(one.slug),
        href: addressOf(one.slug),
        title: [reference.states.get(one.state)?.name ?? one.state, labelled(workWord(one.kind), whatWord(one))].join(
          m.site_dot()
        ),
        summary: [
          one.byName ? labelled(partnerKindWord(one.byKind), one.byName) : partnerKindWord(one.byKind),
          one.invented ? m.letters_invented() : null,
          one.lang === lang ? one.text : null
        ]
          .filter(Boolean)
          .join('\n\n'),
        lang,
        day: one.onDay
      }))
    })
  )
}
