import type { LayoutServerLoad } from './$types'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'
import { siteOrigin } from '../site-origin.ts'
import { findWayIn } from '../way-in.ts'

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { lang, path, vigie } = locals
  const [identity, wayIn] = await Promise.all([
    findSiteIdentity(vigie.db.public, vigie.config.mandate, lang),
    findWayIn(vigie)
  ])
  return { lang, path, query: url.search, origin: siteOrigin(vigie.config, url), wayIn, ...identity }
}
