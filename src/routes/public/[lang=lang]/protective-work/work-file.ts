import type { RequestEvent } from '@sveltejs/kit'
import { allWork } from '#mandate/protection/list-work.ts'
import type { Work } from '#mandate/protection/protection.ts'
import { readWorkQuery, searchOf, type WorkFilters } from '#mandate/protection/work-query.ts'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

interface About {
  work: Work[]
  page: string
  search: string
  addressOf(slug: string): string
  reference: Lists
  notes: { asOf: string; licence: string; source: string }
  filters: WorkFilters
}

/** Any file of the register: the same filters as the page. What is asked wrongly is answered 400. */
export async function workFile({ locals, url }: RequestEvent, write: (about: About) => Response): Promise<Response> {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readWorkQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/protective-work`
  const search = searchOf(read.filters)
  return write({
    work: await allWork(db, read.filters),
    page,
    search,
    addressOf: (slug) => `${page}/${slug}`,
    reference,
    notes: { asOf: vigie.today(), licence: m.letters_licence(), source: page + search },
    filters: read.filters
  })
}
