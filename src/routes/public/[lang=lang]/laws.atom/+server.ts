import { titleIn } from '#mandate/laws/law.ts'
import { listLaws } from '#mandate/laws/list-laws.ts'
import { readLawsQuery, searchOf } from '#mandate/laws/laws-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { day } from '../../../../ui/format.ts'
import { effectWord, stageWord } from '../../../../ui/laws/words.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import type { RequestHandler } from './$types'

/** Those that moved last, with the filters of the register: an entry for each stage that one reached. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readLawsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const { entries } = await listLaws(db, read.filters, { limit: 50 })
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const search = searchOf(read.filters)
  return feedResponse({
    lang,
    title: `${m.laws_feed_title()} · ${m.site_name()}`,
    self: `${site}/laws.atom${search}`,
    page: `${site}/laws${search}`,
    entries: entries.map((one) => {
      const { title } = titleIn(one, lang)
      const href = `${site}/laws/${one.slug}`
      return {
        // Each stage that it reaches is news.
        id: `${href}#${one.last.stage}-${one.last.onDay}`,
        href,
        title: [reference.states.get(one.state)?.name ?? one.state, title, stageWord(one.last.stage)].join(
          m.site_dot()
        ),
        summary: `${effectWord(one.effect)}${m.site_dot()}${stageWord(one.last.stage)}${m.letters_comma()}${day(one.last.onDay, one.last.onPrecision)}`,
        lang,
        day: one.last.onDay
      }
    })
  })
}
