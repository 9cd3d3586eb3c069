import { error } from '@sveltejs/kit'
import { commitmentColumns, commitmentRow } from '#mandate/commitments/commitments-csv.ts'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One commitment as a row of the register's file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const asOf = vigie.today()
  const one = await findCommitment(vigie.db.public, params.slug, asOf)
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/commitments/${one.slug}`
  const notes = { address, asOf, licence: m.letters_licence(), list: address }
  return csvFile(`commitment-${one.slug}.csv`, commitmentColumns, [commitmentRow(one, lang, notes)])
}
