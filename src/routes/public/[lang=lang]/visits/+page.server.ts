import { redirect } from '@sveltejs/kit'
import { listMeetings, listStandingInvitations, listVisits } from '#mandate/visits/list-visits.ts'
import { readVisitsQuery, searchOf } from '#mandate/visits/visits-query.ts'
import { byStateName } from '#mandate/reference/by-state-name.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const { states, ...reference } = await lists(db, lang)
  const read = readVisitsQuery(url.searchParams, { states, ...reference })
  const base = { states, today, typed: read.typed, origin: siteOrigin(vigie.config, url) }
  if (!read.ok) return { ...base, errors: read.errors, list: null, filters: {}, search: '', meetings: [], standing: [] }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/visits${search}`)
  const [list, meetings, standing] = await Promise.all([
    listVisits(db, read.filters, today, { after: read.after }),
    listMeetings(db),
    listStandingInvitations(db)
  ])
  const { state } = read.filters
  const ofState = (one: { state: string }) => state === undefined || one.state === state
  return {
    ...base,
    errors: [],
    list: { ...list, isFirst: read.after === null },
    filters: read.filters,
    search,
    // The latest first, and those of one day by their States' names.
    meetings: byStateName(meetings.filter(ofState), states).toSorted(
      (a, b) => Number(a.toDay < b.toDay) - Number(a.toDay > b.toDay)
    ),
    standing: standing.filter(ofState)
  }
}
