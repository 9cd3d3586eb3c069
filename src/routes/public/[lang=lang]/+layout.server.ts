import type { LayoutServerLoad } from './$types'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { lang, path, vigie } = locals
  const identity = await findSiteIdentity(vigie.db.public, vigie.config.mandate, lang)
  return { lang, path, query: url.search, ...identity }
}
