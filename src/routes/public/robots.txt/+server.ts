import type { RequestHandler } from './$types'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'
import { siteOrigin } from '../site-origin.ts'

/** A site that shows invented data is never indexed. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { vigie } = locals
  const { hasInvented } = await findSiteIdentity(vigie.db.public, vigie.config.mandate, 'en')
  const rule = hasInvented ? 'Disallow: /' : 'Disallow: /*/search'
  const map = hasInvented ? '' : `\nSitemap: ${siteOrigin(vigie.config, url)}/sitemap.xml\n`
  return new Response(`User-agent: *\n${rule}\n${map}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
