import { error, json } from '@sveltejs/kit'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { findRecommendation } from '#mandate/recommendations/list-recommendations.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One recommendation as the register's file has it, with what assessors found of it, what was done and what is measured. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const found = await findRecommendation(db, params.slug)
  if (!found) error(404, 'not-found')
  const { id: _, byStates, concernsDefenders, slug, ...one } = found
  return json({
    as_of: vigie.today(),
    licence: m.letters_licence(),
    recommendation: slug,
    ...one,
    recommended_by: byStates,
    defenders: concernsDefenders,
    address: `${siteOrigin(vigie.config, url)}/${lang}/recommendations/${slug}`,
    follow_up: await followUpOf(db, slug, null)
  })
}
