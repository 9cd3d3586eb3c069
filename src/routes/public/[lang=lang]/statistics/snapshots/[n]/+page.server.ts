import type { PageServerLoad } from './$types'
import { corrections } from '#mandate/statistics/snapshots/find-snapshot.ts'
import { loadNames } from '#mandate/statistics/names.ts'
import { loadSnapshot, unknownOfSnapshot } from '../load-snapshot.ts'
import { siteOrigin } from '../../../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const snapshot = await loadSnapshot(locals, params.n)
  const [names, changed] = await Promise.all([
    loadNames(vigie.db.public, snapshot.scheme, snapshot.frozenOn, lang),
    corrections(vigie.db.public, snapshot)
  ])
  return {
    snapshot,
    errors: unknownOfSnapshot(url),
    names,
    corrections: changed,
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}
