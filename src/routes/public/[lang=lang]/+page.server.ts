import { findFront } from '#mandate/publications/countries/find-front.ts'
import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { lists } from '#mandate/publications/reference-lists.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { vigie, lang } = locals
  const db = vigie.db.public
  const asOf = vigie.today()
  const [front, countries, names] = await Promise.all([findFront(db, asOf), listCountries(db, lang), lists(db, lang)])
  return {
    ...front,
    asOf,
    written: countries.filter(({ letters }) => letters > 0),
    states: names.states
  }
}
