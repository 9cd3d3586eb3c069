import { error } from '@sveltejs/kit'
import { findResolution } from '#mandate/resolutions/find-resolution.ts'
import { resolutionAsData } from '#mandate/resolutions/resolution-as-data.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One resolution with its points, its votes, what States did about it and what answers it, for machines. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const found = await findResolution(vigie.db.public, params.slug)
  if (!found) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/resolutions/${found.one.slug}`
  return machineJson({ as_of: vigie.today(), licence: m.letters_licence(), ...resolutionAsData(found, address) })
}
