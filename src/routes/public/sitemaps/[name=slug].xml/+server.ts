import { error } from '@sveltejs/kit'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'
import type { RequestHandler } from './$types'
import { siteOrigin } from '../../site-origin.ts'
import { sitemapOf } from '../../sitemap.ts'

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { vigie } = locals
  const { hasInvented } = await findSiteIdentity(vigie.db.public, vigie.config.mandate, 'en')
  const text = hasInvented ? null : await sitemapOf(vigie.db.public, siteOrigin(vigie.config, url), params.name)
  if (text === null) error(404, { message: 'not-found' })
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
