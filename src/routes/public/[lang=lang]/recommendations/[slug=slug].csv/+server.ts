import { error } from '@sveltejs/kit'
import { findRecommendation } from '#mandate/recommendations/list-recommendations.ts'
import { csvColumns, csvRow } from '#mandate/recommendations/recommendations-csv.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One recommendation as a row of the register's file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const one = await findRecommendation(db, params.slug)
  if (!one) error(404, 'not-found')
  const source = `${siteOrigin(vigie.config, url)}/${lang}/recommendations/${one.slug}`
  const notes = { asOf: vigie.today(), licence: m.letters_licence(), source }
  return csvFile(`recommendation-${one.slug}.csv`, csvColumns, [csvRow(one, source, await lists(db, lang), notes)])
}
