import { error } from '@sveltejs/kit'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { listRegions } from '#mandate/publications/countries/list-countries.ts'
import { lists } from '#mandate/publications/reference-lists.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { vigie, lang } = locals
  const db = vigie.db.public
  const [country, names, regions] = await Promise.all([
    findCountry(db, params.code, vigie.today()),
    lists(db, lang),
    listRegions(db, lang)
  ])
  const state = names.states.get(params.code)
  if (!country || !state) error(404, { message: 'not-found' })
  const region = regions.find((entry) => entry.region === country.state.region)?.name ?? null
  return { country, state, states: names.states, region, origin: vigie.config.surfaces.public.origin ?? '' }
}
