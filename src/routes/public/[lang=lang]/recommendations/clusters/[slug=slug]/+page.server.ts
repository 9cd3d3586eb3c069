import { error } from '@sveltejs/kit'
import { showCluster } from '#mandate/recommendations/show-clusters.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const [shown, { states }] = await Promise.all([
    showCluster(vigie.db.public, params.slug),
    lists(vigie.db.public, lang)
  ])
  if (!shown) error(404, { message: 'not-found' })
  const { given, ...cluster } = shown
  return {
    ...cluster,
    // By their names, as they always stand: what they were asked puts them in no order.
    rows: [...states.values()].flatMap((state) => {
      const own = given.filter((one) => one.state === state.code)
      return own.length > 0 ? [{ state, given: own }] : []
    }),
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}
