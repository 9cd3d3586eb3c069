import type { RequestHandler } from './$types'
import { listNewlyPublic } from '#mandate/publications/letters/list-letters.ts'
import { lettersAtom } from '#mandate/publications/letters/letters-atom.ts'
import { readLettersQuery, searchOf } from '#mandate/publications/letters/letters-query.ts'
import { lists } from '#mandate/publications/reference-lists.ts'
import { m } from '#messages'
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
  const origin = vigie.config.surfaces.public.origin ?? url.origin
  const search = searchOf(read.filters)
  const feed = lettersAtom(letters, {
    lang,
    title: `${m.letters_feed_title()} · ${m.site_name()}`,
    author: m.site_name(),
    self: `${origin}/${lang}/letters.atom${search}`,
    page: `${origin}/${lang}/letters`,
    search,
    today: vigie.today(),
    titleOf: (letter) => {
      const to = letter.addressees.map(({ state, actorName }) => (state && reference.states.get(state)?.name) || actorName).filter(Boolean)
      const mark = letter.invented ? ` (${m.letters_invented()})` : ''
      return `${letter.reference ?? m.letters_no_reference()}: ${kindName(letter.kind, letter.joint)}, ${to.join(', ')}, ${day(letter.sentOn, letter.sentPrecision)}${mark}`
    }
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
