import { error, type RequestEvent } from '@sveltejs/kit'
import { takeCountry, type Assessed } from '#mandate/partners/list-country.ts'
import { m } from '#messages'
import { siteOrigin } from '../public/site-origin.ts'
import { partnerOf } from './partner-desk.ts'

/** What a partner takes away, whatever the format: the rows, where each is read, and what every file says of itself. */
export function listOfCountry(event: RequestEvent) {
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const taken = takeCountry(desk)
  if (!taken.ok) error(404, 'not-found')
  const page = `${siteOrigin(vigie.config, event.url)}/${lang}/recommendations`
  return {
    desk,
    rows: taken.value,
    page,
    addressOf: ({ slug }: Assessed) => `${page}/${slug}`,
    name: `recommendations-${desk.state}`,
    // Spoken now: a stream is written after this request's language is gone.
    notes: { asOf: desk.today, licence: m.letters_licence(), source: `${page}?state=${desk.state}` }
  }
}
