import { error } from '@sveltejs/kit'
import { findWork } from '#mandate/protection/list-work.ts'
import { workAsData } from '#mandate/protection/work-as-data.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One thing that was done for defenders, as the list's file has it. */
export const GET: RequestHandler = async ({ locals: { lang, vigie }, params, url }) => {
  const one = await findWork(vigie.db.public, params.slug)
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/protective-work/${one.slug}`
  return machineJson({ as_of: vigie.today(), licence: m.letters_licence(), ...workAsData(one, address) })
}
