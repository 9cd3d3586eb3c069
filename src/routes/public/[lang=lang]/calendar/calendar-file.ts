import type { RequestEvent } from '@sveltejs/kit'
import type { DueItem } from '#mandate/due/due.ts'
import { readDueQuery, searchOf, type DueFilters } from '#mandate/due/due-query.ts'
import { allDue } from '#mandate/due/list-due.ts'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

export interface DueAsked {
  filters: DueFilters
  entries: DueItem[]
  states: Lists['states']
  /** The page's address, with its origin and filters. */
  page: string
  origin: string
  addressOf: (item: DueItem) => string
}

/** What a file of the calendar is made of: the same filters as the page. What is asked wrongly is answered 400. */
export async function askedDue({ locals: { vigie, lang }, url }: RequestEvent): Promise<DueAsked | Response> {
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readDueQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const origin = siteOrigin(vigie.config, url)
  return {
    filters: read.filters,
    entries: await allDue(db, read.filters, vigie.today()),
    states: reference.states,
    page: `${origin}/${lang}/calendar${searchOf(read.filters)}`,
    origin,
    addressOf: ({ path }) => `${origin}/${lang}${path}`
  }
}
