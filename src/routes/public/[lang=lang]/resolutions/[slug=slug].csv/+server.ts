import { error } from '@sveltejs/kit'
import { findResolution } from '#mandate/resolutions/find-resolution.ts'
import { lineColumns, resolutionLines } from '#mandate/resolutions/resolution-lines.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One resolution as rows: its points, its votes, what States did about it and what answers it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const found = await findResolution(vigie.db.public, params.slug)
  if (!found) error(404, 'not-found')
  const { slug } = found.one
  const address = `${siteOrigin(vigie.config, url)}/${lang}/resolutions/${slug}`
  const lines = resolutionLines(found, lang, { address, asOf: vigie.today(), licence: m.letters_licence() })
  return csvFile(`resolution-${slug}.csv`, lineColumns, lines)
}
