import { error } from '@sveltejs/kit'
import { lists } from '#mandate/reference/reference-lists.ts'
import { draftAddendum } from '#mandate/visits/draft-addendum.ts'
import { findVisit } from '#mandate/visits/list-visits.ts'
import { listedAsData, recommendedAsData } from '#mandate/visits/visit-as-data.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One visit as the register's file has it, with what came of each recommendation after it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const asOf = vigie.today()
  const [visit, { states }] = await Promise.all([findVisit(db, params.slug, asOf), lists(db, lang)])
  if (!visit) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/visits/${visit.slug}`
  return machineJson({
    as_of: asOf,
    licence: m.letters_licence(),
    ...listedAsData(visit, states.get(visit.state)?.footnote?.text ?? null, address),
    recommendations: recommendedAsData(await draftAddendum(db, visit), lang)
  })
}
