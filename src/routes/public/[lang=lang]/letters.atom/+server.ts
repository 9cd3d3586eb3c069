import type { RequestHandler } from './$types'
import { listNewlyPublic } from '#mandate/publications/letters/list-letters.ts'
import type { ListedLetter } from '#mandate/publications/letters/listed-letter.ts'
import { readLettersQuery, searchOf } from '#mandate/publications/letters/letters-query.ts'
import { lists, type Lists } from '#mandate/publications/reference-lists.ts'
import { m } from '#messages'
import { atomFeed } from '../../../../ui/feed/atom-feed.ts'
import { day } from '../../../../ui/format.ts'
import { kindName } from '../../../../ui/letter-words.ts'
import { wrongFilters } from '../letters/letters-file.ts'

/** What became public last, with the filters of the list. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readLettersQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const letters = await listNewlyPublic(db, read.filters, vigie.today())
  const page = `${vigie.config.surfaces.public.origin ?? url.origin}/${lang}/letters`
  const search = searchOf(read.filters)
  const feed = atomFeed({
    lang,
    title: `${m.letters_feed_title()} · ${m.site_name()}`,
    self: `${page}.atom${search}`,
    page: page + search,
    entries: letters.map((letter) => ({
      id: `${page}/${letter.slug}`,
      href: `${page}/${letter.slug}`,
      title: titleOf(letter, reference),
      summary: letter.subject ?? letter.summary ?? '',
      lang: letter.language ?? lang,
      day: letter.publicFrom
    }))
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

function titleOf(letter: ListedLetter, { states }: Lists): string {
  const to = letter.addressees
    .map(({ state, actorName }) => (state && states.get(state)?.name) || actorName)
    .filter(Boolean)
  const parts = [
    letter.reference ?? m.letters_no_reference(),
    kindName(letter.kind, letter.joint),
    ...to,
    day(letter.sentOn, letter.sentPrecision)
  ]
  return parts.join(m.letters_comma()) + (letter.invented ? ` (${m.letters_invented()})` : '')
}
