import { commitmentColumns } from '#mandate/commitments/commitment-columns.ts'
import { error } from '@sveltejs/kit'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import { commitmentRow } from '../commitment-row.ts'
import type { RequestHandler } from './$types'

/** One commitment as a row of the register's file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const one = await findCommitment(vigie.db.public, params.slug, today)
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/commitments/${one.slug}`
  return csvFile(`commitment-${one.slug}.csv`, commitmentColumns, [
    commitmentRow(one, { lang, today, address, list: address })
  ])
}
