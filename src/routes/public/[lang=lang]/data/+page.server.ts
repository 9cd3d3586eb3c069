import type { PageServerLoad } from './$types'
import { readCodebook } from '#mandate/publications/read-codebook.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const origin = vigie.config.surfaces.public.origin ?? url.origin
  return { ...(await readCodebook(vigie.db.public, { lang, today })), today, origin }
}
