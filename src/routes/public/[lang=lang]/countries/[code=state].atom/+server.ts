import { error } from '@sveltejs/kit'
import { listCountryNews } from '#mandate/publications/countries/list-country-news.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../../ui/feed/feed-response.ts'
import { countryEntry } from '../../../../../ui/feed/country-entry.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../../wrong-filters.ts'
import { siteOrigin } from '../../../site-origin.ts'

/** What became public of a State last, in all registers, for a feed reader. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { lang, vigie } = locals
  const states = await stateNames(vigie.db.public, lang)
  const state = states.get(params.code)
  if (!state) error(404, { message: 'not-found' })
  const news = await listCountryNews(vigie.db.public, state.code, vigie.today())
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const page = `${site}/countries/${state.code}`
  return feedResponse({
    lang,
    title: m.countries_feed_title({ state: state.footnote ? `${state.name} (${state.footnote.text})` : state.name }),
    self: `${page}.atom`,
    page,
    entries: news.map((one) => countryEntry(one, { site, lang, states }))
  })
}
