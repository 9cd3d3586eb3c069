import { error } from '@sveltejs/kit'
import { countryHead, countryRow } from '#mandate/partners/country-csv.ts'
import { takeCountry } from '#mandate/partners/list-country.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../../public/site-origin.ts'
import { streamed } from '../../../../public/[lang=lang]/letters/streamed.ts'
import { partnerOf } from '../../../partner-desk.ts'
import type { RequestHandler } from './$types'

/** What its country was recommended, a line each, as spreadsheets open it. */
export const GET: RequestHandler = async (event) => {
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const taken = takeCountry(desk)
  if (!taken.ok) error(404, 'not-found')
  const page = `${siteOrigin(vigie.config, event.url)}/${lang}/recommendations`
  // Spoken now: the stream is written after this request's language is gone.
  const notes = { asOf: desk.today, licence: m.letters_licence(), source: `${page}?state=${desk.state}` }
  const rows = taken.value
  async function* write() {
    yield countryHead()
    for await (const one of rows) yield countryRow(one, `${page}/${one.slug}`, notes)
  }
  return new Response(streamed(write()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="recommendations-${desk.state}.csv"`,
      'cache-control': 'no-store'
    }
  })
}
