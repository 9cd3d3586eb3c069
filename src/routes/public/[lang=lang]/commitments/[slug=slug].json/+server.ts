import { error } from '@sveltejs/kit'
import { commitmentAsData } from '#mandate/commitments/commitment-as-data.ts'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** One commitment as the register's file has it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const one = await findCommitment(vigie.db.public, params.slug, vigie.today())
  if (!one) error(404, 'not-found')
  const address = `${siteOrigin(vigie.config, url)}/${lang}/commitments/${one.slug}`
  return machineJson({ as_of: vigie.today(), licence: m.letters_licence(), ...commitmentAsData(one, address) })
}
