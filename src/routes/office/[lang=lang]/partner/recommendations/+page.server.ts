import { error } from '@sveltejs/kit'
import { kindsFor } from '#mandate/partners/bring-as-partner.ts'
import { listAskedOfMany, listCountry, type Assessed } from '#mandate/partners/list-country.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { publicAddress } from '../../../list-of-country.ts'
import { partnerOf } from '../../../partner-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

/** What its country was recommended, or of that what is about defenders; and what all States and bodies like it are asked. */
export const load: PageServerLoad = async (event) => {
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const reference = await lists(vigie.db.public, lang)
  const asked = new URLSearchParams(
    [...event.url.searchParams].filter(([name]) => name === 'after' || name === 'defenders')
  )
  const read = readRecommendationsQuery(asked, reference)
  if (!read.ok) error(404, 'not-found')
  const [listed, many] = await Promise.all([
    listCountry(desk, { defenders: read.filters.defenders }, read.place),
    listAskedOfMany(desk)
  ])
  if (!listed.ok || !many.ok) error(404, 'not-found')
  const withPath = (one: Assessed) => ({ ...one, path: publicAddress('recommendations', one, desk.state) })
  const { name, shortName } = { name: desk.state, shortName: desk.state, ...reference.states.get(desk.state) }
  return {
    ...listed.value,
    entries: listed.value.entries.map(withPath),
    many: many.value.map((asked) => ({ ...asked, entries: asked.entries.map(withPath) })),
    isFirst: read.place === null,
    defenders: read.filters.defenders === true,
    kinds: kindsFor(desk)
      .filter(({ subjectField }) => subjectField === 'recommendation')
      .map(({ kind }) => kind),
    state: name ?? shortName,
    site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`
  }
}
