import { error, json } from '@sveltejs/kit'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import type { RequestHandler } from './$types'

/** One commitment as the register's file has it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const found = await findCommitment(vigie.db.public, params.slug, vigie.today())
  if (!found) error(404, 'not-found')
  const { slug, ...one } = found
  const address = `${siteOrigin(vigie.config, url)}/${lang}/commitments/${slug}`
  return json({ as_of: vigie.today(), licence: m.letters_licence(), commitment: slug, ...one, address })
}
