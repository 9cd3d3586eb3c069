import type { PageServerLoad } from './$types'
import { readCodebook } from '#mandate/publications/read-codebook.ts'
import { siteOrigin } from '../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const origin = siteOrigin(vigie.config, url)
  return { ...(await readCodebook(vigie.db.public, { lang, today })), today, origin }
}
