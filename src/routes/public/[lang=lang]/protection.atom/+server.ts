import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { lineWord } from '../../../../ui/laws/words.ts'
import { protectionFile } from '../protection/protection-file.ts'
import type { RequestHandler } from './$types'

/** The newest of what the page tells and has a day of. */
export const GET: RequestHandler = async (event) => {
  const { lang, vigie } = event.locals
  const { states } = await lists(vigie.db.public, lang)
  return protectionFile(event, ({ lines, page, addressOf }) =>
    feedResponse({
      lang,
      title: `${m.protection_title()} · ${m.site_name()}`,
      self: `${page}.atom`,
      page,
      entries: lines
        .filter(({ onDay }) => onDay !== null)
        .toSorted((a, b) => b.onDay!.localeCompare(a.onDay!) || a.thing.localeCompare(b.thing))
        .slice(0, 50)
        .map((one) => ({
          id: `${page}/${one.thing}`,
          href: addressOf(one),
          title: [one.state === null ? one.body : (states.get(one.state)?.name ?? one.state), lineWord(one)].join(
            m.site_dot()
          ),
          summary: [one.invented ? m.figures_invented_row() : null, one.lang === lang ? (one.text ?? one.title) : null]
            .filter(Boolean)
            .join('\n\n'),
          lang,
          day: one.onDay!
        }))
    })
  )
}
