import { redirect } from '@sveltejs/kit'
import { countRecommendations, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { readRecommendationsQuery, searchOf } from '#mandate/recommendations/recommendations-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const reference = await lists(db, lang)
  const read = readRecommendationsQuery(url.searchParams, reference)
  // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
  const regions = new Map([...reference.regions].map(([code, region]) => [code, { ...region, places: [] }]))
  const base = {
    reference: { ...reference, regions },
    today,
    typed: read.typed,
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok)
    return { ...base, errors: read.errors, list: null, groups: null, search: '', counted: null, isEvery: false }
  const counted = read.count ?? 'position'
  const search = searchOf(read.filters)
  const kept = searchOf(read.filters, {
    ...(read.count && { count: read.count }),
    ...(read.isEvery && { rows: 'all' })
  })
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/recommendations${kept}`)
  const [list, groups] = await Promise.all([
    listRecommendations(db, read.filters, today, { place: read.place }),
    countRecommendations(db, read.filters, counted, today)
  ])
  return {
    ...base,
    errors: [],
    list: { ...list, isFirst: read.place === null },
    groups,
    search,
    counted,
    isEvery: read.isEvery
  }
}
