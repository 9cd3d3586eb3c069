import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'
import { search } from '#mandate/search/search.ts'
import { hitPath } from '../../../../ui/search/hit-path.ts'
import { searchHref } from '../../../../ui/search/search-address.ts'
import { readSearch } from '../search/read-search.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

/** The same search as the page of the same address, for programs. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const { address, errors } = await readSearch(locals, url.searchParams)
  if (errors.length > 0) return wrongFilters(errors, headers)
  const { hits, next, ...rest } = await search(vigie.db.public, { ...address, lang })
  const origin = siteOrigin(vigie.config, url)
  const page = `${origin}/${lang}/search`
  return machineJson(
    {
      query: address.q,
      filters: address.filters,
      page: searchHref(page, address),
      ...rest,
      next: next === null ? null : searchHref(`${page}.json`, address, { cursor: next }),
      hits: hits.map(({ title, text, ...hit }) => ({
        ...hit,
        address: `${origin}/${lang}/${hitPath(hit)}`,
        title: title.map((segment) => segment.text).join(''),
        text
      }))
    },
    { headers }
  )
}

// What somebody looked for stays with them.
const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
