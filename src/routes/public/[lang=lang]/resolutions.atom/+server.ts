import { m } from '#messages'
import { nameIn } from '#mandate/resolutions/resolution.ts'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { kindWord, voteWord } from '../../../../ui/resolutions/words.ts'
import { askedResolutions } from '../resolutions/resolutions-file.ts'
import type { RequestHandler } from './$types'

/** The newest, with the filters of the register. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedResolutions(event)
  if (asked instanceof Response) return asked
  const { lang } = event.locals
  return feedResponse({
    lang,
    title: `${m.resolutions_title()} · ${m.site_name()}`,
    self: asked.page.replace(/\/resolutions(?=$|\?)/, '/resolutions.atom'),
    page: asked.page,
    entries: asked.entries.slice(0, 50).map((one) => {
      const said = nameIn(one, lang)
      const address = asked.addressOf(one.slug)
      return {
        id: address,
        href: address,
        title: `${one.symbol}: ${[kindWord(one.kind), voteWord(one)].filter(Boolean).join(m.site_dot())}`,
        summary: said.text,
        lang: said.lang,
        day: one.adoptedOn ?? '1970-01-01'
      }
    })
  })
}
