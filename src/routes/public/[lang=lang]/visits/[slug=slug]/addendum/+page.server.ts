import { error } from '@sveltejs/kit'
import { draftAddendum } from '#mandate/visits/draft-addendum.ts'
import { findVisit } from '#mandate/visits/list-visits.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const [visit, { states }] = await Promise.all([findVisit(db, params.slug, today), lists(db, lang)])
  const state = visit && states.get(visit.state)
  const addendum = visit && (await draftAddendum(db, visit))
  if (!state || !addendum?.report) error(404, { message: 'not-found' })
  return { visit, state, addendum, report: addendum.report, today, origin: siteOrigin(vigie.config, url) }
}
