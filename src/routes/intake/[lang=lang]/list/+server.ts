import { readNotice } from '#mandate/intake/notice.ts'
import { intakeScripts } from '#platform/web/intake-scripts.ts'
import { listPage } from '../../../../ui/intake/list-page.ts'
import { pageHeaders } from '../../../../ui/intake/page.ts'
import type { RequestHandler } from './$types'
import { whyNoFiles } from '../why-no-files.ts'

/** Where an organisation keeps its receipts: on its device alone, so that without scripts the page can only say how else. */
export const GET: RequestHandler = async ({ locals: { vigie, lang } }) => {
  const scripts = intakeScripts('list', lang)
  const { config, db, today } = vigie
  const { intakeExit: exit } = config
  const before = await readNotice({ config, db: db.intake, lang, today: today() })
  return new Response(listPage({ lang, exit, scripts }, before, await whyNoFiles(vigie)), { headers: pageHeaders })
}
