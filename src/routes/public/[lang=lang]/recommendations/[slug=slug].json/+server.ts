import { error } from '@sveltejs/kit'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { findRecommendation } from '#mandate/recommendations/list-recommendations.ts'
import { recommendationAsData } from '#mandate/recommendations/recommendation-as-data.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One recommendation as the register's file has it, with what assessors found of it, what was done and what is measured. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const one = await findRecommendation(db, params.slug)
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/recommendations/${one.slug}`
  return machineJson({
    as_of: vigie.today(),
    licence: m.letters_licence(),
    ...recommendationAsData(one, address),
    follow_up: await followUpOf(db, one.slug, null)
  })
}
