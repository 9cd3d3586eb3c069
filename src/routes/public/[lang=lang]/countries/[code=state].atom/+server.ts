import { error } from '@sveltejs/kit'
import { listNewlyPublic } from '#mandate/publications/letters/list-letters.ts'
import { stateNames } from '#mandate/publications/reference-lists.ts'
import { m } from '#messages'
import { atomFeed } from '../../../../../ui/feed/atom-feed.ts'
import { day } from '../../../../../ui/format.ts'
import { kindName } from '../../../../../ui/letter-words.ts'
import type { RequestHandler } from './$types'

/** The letters to a State that were released last, for a feed reader. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const state = (await stateNames(vigie.db.public, lang)).get(params.code)
  if (!state) error(404, { message: 'not-found' })
  const letters = await listNewlyPublic(vigie.db.public, { state: state.code }, vigie.today())
  const site = `${vigie.config.surfaces.public.origin ?? url.origin}/${lang}`
  const page = `${site}/countries/${state.code}`
  const body = atomFeed({
    lang,
    title: m.countries_feed_title({ state: state.footnote ? `${state.name} (${state.footnote.text})` : state.name }),
    self: `${page}.atom`,
    page,
    entries: letters.map((letter) => {
      const name = letter.reference ?? m.letters_no_reference()
      const kind = kindName(letter.kind, letter.joint)
      const sent = m.countries_sent_on({ day: day(letter.sentOn, letter.sentPrecision) })
      return {
        id: `${site}/letters/${letter.slug}`,
        href: `${site}/letters/${letter.slug}`,
        title: `${letter.invented ? `[${m.letters_invented()}] ` : ''}${letter.subject ? `${name}: ${letter.subject}` : name}`,
        summary: `${kind}. ${sent}.${letter.summary ? ` ${letter.summary}` : ''}`,
        lang: letter.language ?? lang,
        day: letter.publicFrom
      }
    })
  })
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
