import { error } from '@sveltejs/kit'
import { lawAsData } from '#mandate/laws/law-as-data.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One law with its stages, texts and provisions, for machines. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const found = await findLaw(vigie.db.public, params.slug)
  if (!found) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/laws/${found.law.slug}`
  return machineJson({ as_of: vigie.today(), licence: m.letters_licence(), ...lawAsData(found, address) })
}
