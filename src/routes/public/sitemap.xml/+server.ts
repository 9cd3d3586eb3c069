import { error } from '@sveltejs/kit'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'
import type { RequestHandler } from './$types'
import { siteOrigin } from '../site-origin.ts'
import { sitemapIndex } from '../sitemap.ts'

/** For search engines: where the addresses of all pages are. A site that shows invented data is not to be found. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { vigie } = locals
  const { hasInvented } = await findSiteIdentity(vigie.db.public, vigie.config.mandate, 'en')
  if (hasInvented) error(404, { message: 'not-found' })
  const text = await sitemapIndex(vigie.db.public, siteOrigin(vigie.config, url))
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
