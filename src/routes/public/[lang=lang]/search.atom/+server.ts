import type { RequestHandler } from './$types'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { search, type Hit } from '#mandate/search/search.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { hitPath } from '../../../../ui/search/hit-path.ts'
import { searchHref } from '../../../../ui/search/search-address.ts'
import { readSearch } from '../search/read-search.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

/** What a search finds, newest first, for a feed reader. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const { address: asked, errors } = await readSearch(locals, url.searchParams)
  if (errors.length > 0) return wrongFilters(errors, headers)
  const address = { ...asked, sort: 'newest' as const, cursor: null }
  const [{ hits, hasAll }, names] = await Promise.all([
    search(vigie.db.public, { ...address, lang }),
    stateNames(vigie.db.public, lang)
  ])
  const page = `${siteOrigin(vigie.config, url)}/${lang}/search`
  const text = (segments: Hit['title']) => segments.map((segment) => segment.text).join('')
  return feedResponse(
    {
      lang,
      title: `${address.q ? m.figures_search_of({ words: address.q }) : m.figures_search_newest()} · ${m.site_name()}`,
      self: searchHref(`${page}.atom`, address),
      page: searchHref(page, address),
      // Who follows a question waits for what has all of it.
      entries: (hasAll ? hits : []).map((hit) => {
        const href = page.replace(/search$/, hitPath(hit))
        const states = hit.probableStates.map((code) => m.letters_uncertain({ state: names.get(code)?.name ?? code }))
        const title = [text(hit.title) || text(hit.text), ...states].join(m.site_dot())
        return {
          id: `${href.replace(/#.*/, '')}#${hit.kind}-${hit.part}`,
          href,
          title: hit.invented ? `${title} (${m.letters_invented()})` : title,
          summary: text(hit.text),
          lang: hit.lang,
          day: hit.day
        }
      })
    },
    headers
  )
}

// What somebody looked for stays with them.
const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
