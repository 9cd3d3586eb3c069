import type { RequestHandler } from './$types'
import { listNews } from '#mandate/publications/letters/list-letters.ts'
import { readLettersQuery, searchOf } from '#mandate/publications/letters/letters-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { listNotices } from '#mandate/publications/list-notices.server.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { noticeEntry } from '../../../../ui/feed/notice-entry.ts'
import { letterEntry } from '../../../../ui/feed/letter-entry.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import { siteOrigin } from '../../site-origin.ts'

/** What became public or was corrected last, with the filters of the list. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readLettersQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const news = await listNews(db, read.filters, vigie.today())
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const search = searchOf(read.filters)
  return feedResponse({
    lang,
    title: `${m.letters_feed_title()} · ${m.site_name()}`,
    self: `${site}/letters.atom${search}`,
    page: `${site}/letters${search}`,
    entries: [
      ...(search === '' ? await listNotices(db) : []).map((notice) => noticeEntry(notice, { site, lang })),
      ...news.map((one) => letterEntry(one, { site, lang, states: reference.states }))
    ]
  })
}
