import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { readRecommendationsQuery, searchOf } from '#mandate/recommendations/recommendations-query.ts'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { addresseeWord, madeAt, oneTitle, positionWord } from '../../../../ui/recommendations/words.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import type { RequestHandler } from './$types'

/** The newest, with the filters of the register. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readRecommendationsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const { entries } = await listRecommendations(db, read.filters, vigie.today(), { limit: 50 })
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const search = searchOf(read.filters)
  return feedResponse({
    lang,
    title: `${m.recs_feed_title()} · ${m.site_name()}`,
    self: `${site}/recommendations.atom${search}`,
    page: `${site}/recommendations${search}`,
    entries: entries.map((one) => {
      const address = `${site}/recommendations/${one.slug}`
      const state =
        one.state === null ? addresseeWord(one.addressee) : (reference.states.get(one.state)?.name ?? one.state)
      const said = textIn(one, lang)
      return {
        id: address,
        href: address,
        title: `${oneTitle(state, one)}${one.addressee === 'state' && one.position !== 'pledge' ? `${m.site_dot()}${positionWord(one.position)}` : ''}`,
        summary: `${said.text}\n\n${madeAt(one)}`,
        lang: said.lang,
        day: one.onDay ?? `${one.year}-01-01`
      }
    })
  })
}
