import { readNotice } from '#mandate/intake/notice.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { lang, vigie } }) =>
  readNotice({ config: vigie.config, db: vigie.db.public, lang, today: vigie.today() })
