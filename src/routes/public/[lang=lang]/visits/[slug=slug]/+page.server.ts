import { error } from '@sveltejs/kit'
import { draftAddendum } from '#mandate/visits/draft-addendum.ts'
import { findVisit, followUpsOf } from '#mandate/visits/list-visits.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const [visit, { states }] = await Promise.all([findVisit(db, params.slug, today), lists(db, lang)])
  const state = visit && states.get(visit.state)
  if (!visit || !state) error(404, { message: 'not-found' })
  const [earlier, followUps, { recommendations, report }] = await Promise.all([
    visit.earlier === null ? null : findVisit(db, visit.earlier, today),
    followUpsOf(db, visit.slug, today),
    draftAddendum(db, visit)
  ])
  return { visit, state, earlier, followUps, recommendations, report, today, origin: siteOrigin(vigie.config, url) }
}
