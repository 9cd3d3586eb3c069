import type { RequestHandler } from './$types'
import { search, type Hit } from '#mandate/publications/search/search.ts'
import { m } from '#messages'
import { atomFeed } from '../../../../ui/feed/atom-feed.ts'
import { readSearchAddress, searchHref } from '../../../../ui/search/search-address.ts'

/** What a search finds, newest first, for a feed reader. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const address = { ...readSearchAddress(url.searchParams), sort: 'newest' as const, cursor: null }
  const { hits } = await search(vigie.db.public, { ...address, lang })
  const page = `${vigie.config.surfaces.public.origin ?? url.origin}/${lang}/search`
  const text = (segments: Hit['title']) => segments.map((segment) => segment.text).join('')
  const body = atomFeed({
    lang,
    title: `${m.site_name()}: ${address.q ? m.figures_search_of({ words: address.q }) : m.figures_search_newest()}`,
    self: searchHref(`${page}.atom`, address),
    page: searchHref(page, address),
    entries: hits.map((hit) => {
      const href = `${page.replace(/search$/, 'letters')}/${hit.subject}`
      return {
        id: `${href}#${hit.kind}-${hit.part}`,
        href,
        title: (hit.invented ? `[${m.figures_invented_row()}] ` : '') + text(hit.title),
        summary: text(hit.text),
        lang: hit.lang,
        day: hit.day
      }
    })
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex'
    }
  })
}
