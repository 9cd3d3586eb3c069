import { m } from '#messages'
import { listPublishedHeads } from '#platform/log-head.ts'
import { atomFeed } from '../../../ui/feed/atom-feed.ts'
import type { RequestHandler } from './$types'

/** The signed heads as a feed: a reader that is left running keeps them by itself. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { vigie } = locals
  const heads = await listPublishedHeads(vigie.db.public, null, 60)
  const origin = vigie.config.surfaces.public.origin ?? url.origin
  const page = `${origin}/log-heads.json`
  const body = atomFeed({
    lang: 'en',
    title: `${m.about_log_heads()} · ${m.site_name()}`,
    self: `${origin}/log-heads.atom`,
    page,
    entries: heads.map(({ day, hash, signature }) => ({
      id: `${page}#${day}`,
      href: `${page}#${day}`,
      title: day,
      summary: `${hash.toString('hex')} ${signature.toString('base64')}`,
      lang: 'en',
      day
    }))
  })
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
