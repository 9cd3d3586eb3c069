import { findFront } from '#mandate/publications/countries/find-front.ts'
import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { namesIn } from '#mandate/publications/countries/names-in.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { readWhoseLetters } from '#mandate/statistics/whose-letters.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { vigie, lang } = locals
  const db = vigie.db.public
  const asOf = vigie.today()
  const [front, countries, names, whose] = await Promise.all([
    findFront(db, asOf),
    listCountries(db, lang, asOf),
    lists(db, lang),
    readWhoseLetters(db, makeQuery(asOf), lang)
  ])
  const written = countries.filter(({ letters }) => letters > 0)
  return {
    ...front,
    asOf,
    whose,
    // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
    written: written.map(({ code, name, footnote, m49, latitude, longitude, letters }) => {
      return { code, name, footnote, m49, latitude, longitude, value: letters }
    }),
    states: namesIn(front.latest, names.states)
  }
}
