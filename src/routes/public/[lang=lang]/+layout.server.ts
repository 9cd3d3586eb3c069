import type { LayoutServerLoad } from './$types'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'
import { siteOrigin } from '../site-origin.ts'

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { lang, path, vigie } = locals
  const identity = await findSiteIdentity(vigie.db.public, vigie.config.mandate, lang)
  return { lang, path, query: url.search, origin: siteOrigin(vigie.config, url), ...identity }
}
