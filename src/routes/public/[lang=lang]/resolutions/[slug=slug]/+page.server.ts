import { error } from '@sveltejs/kit'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { findResolution } from '#mandate/resolutions/find-resolution.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const [found, { states, mandates, vocabulary }] = await Promise.all([
    findResolution(db, params.slug),
    lists(db, lang)
  ])
  if (!found) error(404, { message: 'not-found' })
  const { body, commitment } = found.one
  const named = new Set(found.initiatives.flatMap((one) => one.mandates))
  return {
    ...found,
    states,
    body: body === null ? null : (vocabulary.get('resolution-body')?.get(body)?.label ?? body),
    mandates: Object.fromEntries([...named].map((code) => [code, mandates.get(code)?.name ?? code])),
    commitment: commitment === null ? null : await findCommitment(db, commitment, today),
    today,
    origin: siteOrigin(vigie.config, url)
  }
}
