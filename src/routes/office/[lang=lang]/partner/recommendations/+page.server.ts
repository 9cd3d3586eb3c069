import { error } from '@sveltejs/kit'
import { kindsFor } from '#mandate/partners/bring-as-partner.ts'
import { listCountry } from '#mandate/partners/list-country.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { partnerOf } from '../../../partner-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

/** What its country was recommended, those about defenders first asked for. */
export const load: PageServerLoad = async (event) => {
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const reference = await lists(vigie.db.public, lang)
  const asked = new URLSearchParams(
    [...event.url.searchParams].filter(([name]) => name === 'after' || name === 'defenders')
  )
  const read = readRecommendationsQuery(asked, reference)
  if (!read.ok) error(404, 'not-found')
  const listed = await listCountry(desk, { defenders: read.filters.defenders }, read.place)
  if (!listed.ok) error(404, 'not-found')
  const { name, shortName } = { name: desk.state, shortName: desk.state, ...reference.states.get(desk.state) }
  return {
    ...listed.value,
    defenders: read.filters.defenders === true,
    kinds: kindsFor(desk)
      .filter(({ subjectField }) => subjectField === 'recommendation')
      .map(({ kind }) => kind),
    state: name ?? shortName,
    site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`
  }
}
