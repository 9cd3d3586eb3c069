import type { RequestEvent } from '@sveltejs/kit'
import { everyVisit, type ListedVisit } from '#mandate/visits/list-visits.ts'
import { readVisitsQuery, searchOf, type VisitFilters } from '#mandate/visits/visits-query.ts'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

interface About {
  visits: ListedVisit[]
  addressOf(slug: string): string
  reference: Lists
  notes: { asOf: string; licence: string; source: string }
  filters: VisitFilters
}

/** Any file of the register: the same filters as the page. What is asked wrongly is answered 400. */
export async function visitsFile(
  { locals, url }: RequestEvent,
  write: (about: About) => { body: string; headers: Record<string, string> }
): Promise<Response> {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const reference = await lists(db, lang)
  const read = readVisitsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/visits`
  const { body, headers } = write({
    visits: await everyVisit(db, read.filters, today),
    addressOf: (slug) => `${page}/${slug}`,
    reference,
    notes: { asOf: today, licence: m.letters_licence(), source: page + searchOf(read.filters) },
    filters: read.filters
  })
  return new Response(body, { headers })
}
