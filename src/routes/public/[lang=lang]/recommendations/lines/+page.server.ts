import { listLines } from '#mandate/recommendations/show-line.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { vigie }, url }) => ({
  lines: await listLines(vigie.db.public),
  today: vigie.today(),
  origin: siteOrigin(vigie.config, url)
})
