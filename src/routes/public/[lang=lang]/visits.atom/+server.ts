import { listVisits } from '#mandate/visits/list-visits.ts'
import { dayInOrder } from '#mandate/visits/visit.ts'
import { readVisitsQuery, searchOf } from '#mandate/visits/visits-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { labelled } from '../../../../ui/format.ts'
import { lastStep, statusWord, textIn, visitName, waitWord } from '../../../../ui/visits/words.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'
import type { RequestHandler } from './$types'

/** What moved last, with the filters of the register. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const reference = await lists(db, lang)
  const read = readVisitsQuery(url.searchParams, reference)
  if (!read.ok) return wrongFilters(read.errors)
  const { entries } = await listVisits(db, read.filters, vigie.today(), { limit: 50 })
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const search = searchOf(read.filters)
  return feedResponse({
    lang,
    title: `${m.visits_feed_title()} · ${m.site_name()}`,
    self: `${site}/visits.atom${search}`,
    page: `${site}/visits${search}`,
    entries: entries.map((visit) => {
      const address = `${site}/visits/${visit.slug}`
      const state = reference.states.get(visit.state)
      const last = visit.events.at(-1)
      const said = textIn(visit.texts, lang)
      const lines = [
        visitName(visit),
        lastStep(visit),
        waitWord(visit),
        said?.lang === lang ? said.text : null,
        state?.footnote?.text
      ]
      return {
        id: address,
        href: address,
        title: labelled(state?.name ?? visit.state, statusWord(visit.status)),
        summary: lines.filter(Boolean).join('\n\n'),
        lang,
        day: last ? dayInOrder(last) : vigie.today()
      }
    })
  })
}
