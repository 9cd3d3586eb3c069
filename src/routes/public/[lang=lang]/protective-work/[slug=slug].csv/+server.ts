import { error } from '@sveltejs/kit'
import { findWork } from '#mandate/protection/list-work.ts'
import { workColumns, workRow } from '#mandate/protection/work-csv.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One thing that was done for defenders, as a row of the list's file. */
export const GET: RequestHandler = async ({ locals: { lang, vigie }, params, url }) => {
  const one = await findWork(vigie.db.public, params.slug)
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/protective-work/${one.slug}`
  const notes = { asOf: vigie.today(), licence: m.letters_licence(), source: address }
  return csvFile(`protective-work-${one.slug}.csv`, workColumns, [workRow(one, address, notes)])
}
