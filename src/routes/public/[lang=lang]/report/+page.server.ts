import { readNotice } from '#mandate/intake/notice.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { vigie } }) =>
  readNotice(vigie.config.referenceFolders, vigie.config.mandate)
