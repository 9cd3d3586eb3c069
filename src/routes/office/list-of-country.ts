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
    addressOf: (one: Assessed) => publicAddress(page, one, desk.state),
    name: `recommendations-${desk.state}`,
    notes: notesOf(desk.today, (of) => (of === 'state' ? `${page}?state=${desk.state}` : `${page}?addressee=${of}`))
  }
}

/** Where it is read; of what is asked of many, how it stands in one State. */
export const publicAddress = (page: string, { slug, state }: Pick<Assessed, 'slug' | 'state'>, of: string): string =>
  state === null ? `${page}/${slug}?state=${of}` : `${page}/${slug}`

// Spoken now: a stream is written after this request's language is gone.
function notesOf(asOf: string, listOf: (addressee: Assessed['addressee']) => string) {
  const licence = m.letters_licence()
  return (one: Assessed) => ({ asOf, licence, source: listOf(one.addressee) })
}
