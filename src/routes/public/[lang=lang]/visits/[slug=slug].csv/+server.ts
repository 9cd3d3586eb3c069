import { error } from '@sveltejs/kit'
import { draftAddendum } from '#mandate/visits/draft-addendum.ts'
import { findVisit } from '#mandate/visits/list-visits.ts'
import { lineColumns, visitLines } from '#mandate/visits/visit-lines.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One visit as rows: its steps, its terms, and what came of each recommendation after it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const asOf = vigie.today()
  const visit = await findVisit(db, params.slug, asOf)
  if (!visit) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/visits/${visit.slug}`
  const lines = visitLines(visit, await draftAddendum(db, visit), lang, { address, asOf, licence: m.letters_licence() })
  return csvFile(`visit-${visit.slug}.csv`, lineColumns, lines)
}
