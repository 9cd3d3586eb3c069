import type { RequestEvent } from '@sveltejs/kit'
import { eachLaw, type LawRow } from '#mandate/laws/list-laws.ts'
import { readLawsQuery, searchOf, type LawFilters } from '#mandate/laws/laws-query.ts'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import { wholeFile } from '../letters/whole-file.ts'

interface About {
  addressOf(slug: string): string
  reference: Lists
  notes: { asOf: string; licence: string; source: string }
  filters: LawFilters
}

/** Any file of the register: the same filters as the page, written as it is read. What is asked wrongly is answered 400. */
export async function lawsFile(
  event: RequestEvent,
  { type, name }: { type: string; name: string | null },
  write: (rows: AsyncIterable<LawRow>, about: About) => AsyncGenerator<string>
): Promise<Response> {
  const { locals, url } = event
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readLawsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/laws`
  const about: About = {
    addressOf: (slug) => `${page}/${slug}`,
    reference,
    // Spoken now: the stream is written after this request's language is gone.
    notes: { asOf: vigie.today(), licence: m.letters_licence(), source: page + searchOf(read.filters) },
    filters: read.filters
  }
  const headers: Record<string, string> = { 'content-type': type }
  if (name) headers['content-disposition'] = `attachment; filename="${name}"`
  return wholeFile(event, headers, write(eachLaw(db, read.filters), about))
}
