import { error } from '@sveltejs/kit'
import { listNewlyPublic } from '#mandate/publications/letters/list-letters.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../../ui/feed/feed-response.ts'
import { letterEntry } from '../../../../../ui/feed/letter-entry.ts'
import type { RequestHandler } from './$types'
import { siteOrigin } from '../../../site-origin.ts'

/** The letters to a State that were released last, for a feed reader. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const states = await stateNames(vigie.db.public, lang)
  const state = states.get(params.code)
  if (!state) error(404, { message: 'not-found' })
  const letters = await listNewlyPublic(vigie.db.public, { state: state.code }, vigie.today())
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const page = `${site}/countries/${state.code}`
  return feedResponse({
    lang,
    title: m.countries_feed_title({ state: state.footnote ? `${state.name} (${state.footnote.text})` : state.name }),
    self: `${page}.atom`,
    page,
    entries: letters.map((letter) => letterEntry(letter, { site, lang, states }))
  })
}
