import { error } from '@sveltejs/kit'
import { lawLines, lineColumns } from '#mandate/laws/law-lines.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One law as rows: its stages, texts and provisions. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const found = await findLaw(vigie.db.public, params.slug)
  if (!found) error(404, 'not-found')
  const { slug } = found.law
  const address = `${siteOrigin(vigie.config, url)}/${lang}/laws/${slug}`
  const lines = lawLines(found, { address, asOf: vigie.today(), licence: m.letters_licence() })
  return csvFile(`law-${slug}.csv`, lineColumns, lines)
}
