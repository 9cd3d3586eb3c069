import type { RequestEvent } from '@sveltejs/kit'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { listAllWithRecords } from '#mandate/resolutions/list-resolutions.ts'
import { readResolutionsQuery, searchOf, type ResolutionFilters } from '#mandate/resolutions/resolutions-query.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

export interface ResolutionsAsked {
  filters: ResolutionFilters
  entries: Awaited<ReturnType<typeof listAllWithRecords>>
  reference: Lists
  /** The page's address, with its origin and filters. */
  page: string
  addressOf: (slug: string) => string
}

/** What a file of the register is made of: the same filters as the page. What is asked wrongly is answered 400. */
export async function askedResolutions({
  locals: { vigie, lang },
  url
}: RequestEvent): Promise<ResolutionsAsked | Response> {
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readResolutionsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const list = `${siteOrigin(vigie.config, url)}/${lang}/resolutions`
  return {
    filters: read.filters,
    entries: await listAllWithRecords(db, read.filters),
    reference,
    page: list + searchOf(read.filters),
    addressOf: (slug) => `${list}/${slug}`
  }
}
