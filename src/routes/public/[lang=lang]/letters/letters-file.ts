import type { RequestEvent } from '@sveltejs/kit'
import { countLetters, eachLetter } from '#mandate/publications/letters/list-letters.ts'
import type { ListedLetter } from '#mandate/publications/letters/listed-letter.ts'
import type { FileNotes } from '#mandate/publications/letters/letters-csv.ts'
import { readLettersQuery, searchOf, type LettersFilters } from '#mandate/publications/letters/letters-query.ts'
import { lists, type Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { wholeFile } from './whole-file.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import { siteOrigin } from '../../site-origin.ts'

interface About {
  addressOf(slug: string): string
  reference: Lists
  notes: FileNotes
  filters: LettersFilters
  counted: Awaited<ReturnType<typeof countLetters>>
}
type Write = (letters: AsyncIterable<ListedLetter>, about: About) => AsyncGenerator<string>

/** Any file of the list: the same filters as the page, written as it is read. What is asked wrongly is answered 400. */
export async function lettersFile(
  event: RequestEvent,
  { type, name }: { type: string; name: string | null },
  write: Write
): Promise<Response> {
  const { locals, url } = event
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const reference = await lists(db, lang)
  const read = readLettersQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const { filters } = read
  const page = `${siteOrigin(vigie.config, url)}/${lang}/letters`
  const about: About = {
    addressOf: (slug) => `${page}/${slug}`,
    reference,
    // Spoken now: the stream is written after this request's language is gone.
    notes: { asOf: today, note: m.letters_note(), licence: m.letters_licence(), source: page + searchOf(filters) },
    filters,
    counted: await countLetters(db, filters, today)
  }
  const headers: Record<string, string> = { 'content-type': type }
  if (name) headers['content-disposition'] = `attachment; filename="${name}"`
  return wholeFile(event, headers, write(eachLetter(db, filters, today), about))
}
