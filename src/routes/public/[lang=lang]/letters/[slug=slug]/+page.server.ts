import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { namesIn } from '#mandate/publications/countries/names-in.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { readLawsOfLetter } from '#mandate/laws/link-letters.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { citedMandates } from '../../../../../ui/cited-mandates.ts'
import { goneForNow } from '../../../gone-for-now.ts'
import { siteOrigin } from '../../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const [found, reference] = await Promise.all([findLetter(db, params.slug, today), lists(db, lang)])
  // What is not released and what never was are answered alike.
  if (!found) error(404, 'not-found')
  if ('withdrawn' in found) {
    setHeaders(goneForNow)
    error(410, { message: 'withdrawn', withdrawn: found.withdrawn })
  }
  if ('movedTo' in found) redirect(301, `/${lang}/letters/${found.movedTo}`)
  const { letter } = found
  // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
  const named = {
    ...reference,
    states: namesIn([letter], reference.states),
    mandates: new Map([...reference.mandates].filter(([code]) => letter.signatories.includes(code))),
    regions: new Map()
  }
  const laws = await readLawsOfLetter(db, letter.slug)
  const cited = citedMandates([letter.mandate], reference.mandates)
  return { letter, laws, reference: named, cited, today, origin: siteOrigin(vigie.config, url) }
}
