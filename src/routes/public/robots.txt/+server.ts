import type { RequestHandler } from './$types'
import { findSiteIdentity } from '#mandate/publications/site-identity.server.ts'

/** A site that shows invented data is never indexed. */
export const GET: RequestHandler = async ({ locals }) => {
  const { vigie } = locals
  const { hasInvented } = await findSiteIdentity(vigie.db.public, vigie.config.mandate, 'en')
  const rule = hasInvented ? 'Disallow: /' : 'Disallow: /*/search'
  return new Response(`User-agent: *\n${rule}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
