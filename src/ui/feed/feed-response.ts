import { atomFeed, type AtomFeed } from './atom-feed.ts'

export const feedResponse = (feed: AtomFeed, headers: Record<string, string> = {}): Response =>
  new Response(atomFeed(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8', ...headers } })
