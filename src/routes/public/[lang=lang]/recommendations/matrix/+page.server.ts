import { redirect } from '@sveltejs/kit'
import { columnsOf, matrixSearch } from '#mandate/recommendations/matrix-query.ts'
import { readRecommendationsQuery } from '#mandate/recommendations/recommendations-query.ts'
import { showMatrix } from '#mandate/recommendations/show-matrix.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { statesBehind } from '../../../../../ui/recommendations/states-behind.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const reference = await lists(vigie.db.public, lang)
  const read = readRecommendationsQuery(url.searchParams, reference)
  const columns = columnsOf(url.searchParams)
  const words = ['theme', 'upr-issue'].map((list) => [list, reference.vocabulary.get(list)] as const)
  const base = {
    columns,
    typed: read.typed,
    // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
    regions: [...reference.regions.values()].map(({ code, name }) => ({ value: code, text: name })),
    vocabulary: new Map(words.flatMap(([list, entries]) => (entries ? [[list, entries] as const] : []))),
    today,
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok) return { ...base, errors: read.errors, matrix: null, filters: {}, search: '', states: new Map() }
  const search = matrixSearch(read.filters, columns)
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/recommendations/matrix${search}`)
  const { rows, ...matrix } = await showMatrix(vigie.db.public, read.filters, columns, today, lang)
  const shown = statesBehind(rows, url.searchParams.get('behind'), together)
  return {
    ...base,
    errors: [],
    matrix: { ...matrix, ...shown },
    filters: read.filters,
    search,
    states: new Map(
      shown.rows.flatMap(({ state }) =>
        reference.states.has(state) ? [[state, reference.states.get(state)!] as const] : []
      )
    )
  }
}

const together = 50
