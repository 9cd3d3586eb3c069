import { isIntakeOpen } from '#mandate/intake/epochs.store.server.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { noticePage } from '../../../ui/intake/notice-page.ts'
import { pageHeaders } from '../../../ui/intake/page.ts'
import type { RequestHandler } from './$types'

/** What stands before the first question. */
export const GET: RequestHandler = async ({ locals: { vigie, lang } }) => {
  const { config, db } = vigie
  const notice = await readNotice({ config, db: db.intake, lang, today: vigie.today() })
  const open = await isIntakeOpen(db.intake, config.mandate)
  return new Response(noticePage({ lang, exit: config.intakeExit }, { open, ...notice }), {
    headers: pageHeaders
  })
}
