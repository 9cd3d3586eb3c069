import { m } from '#messages'
import { listPublishedHeads } from '#platform/log-head.ts'
import { feedResponse } from '../../../ui/feed/feed-response.ts'
import type { RequestHandler } from './$types'
import { siteOrigin } from '../site-origin.ts'

/** The signed heads as a feed: a reader that is left running keeps them by itself. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { vigie } = locals
  const heads = await listPublishedHeads(vigie.db.public, null, 60)
  const origin = siteOrigin(vigie.config, url)
  const page = `${origin}/log-heads.json`
  return feedResponse({
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
}
