import { readNotice } from '#mandate/intake/notice.ts'
import { intakeScripts } from '#platform/web/intake-scripts.ts'
import { formHeaders } from '../../../../ui/intake/page.ts'
import { askPage } from '../../../../ui/intake/return/return-page.ts'
import type { RequestHandler } from './$types'
import { whyNoFiles } from '../why-no-files.ts'

/** Where she comes back. What it sends without scripts is taken by src/take-return.ts, before any page's code. */
export const GET: RequestHandler = async ({ locals: { vigie, lang } }) => {
  const scripts = intakeScripts('return', lang)
  const { config, db, today } = vigie
  const { intakeExit: exit } = config
  const before = await readNotice({ config, db: db.intake, lang, today: today() })
  return new Response(askPage({ lang, exit, scripts }, before, await whyNoFiles(vigie)), { headers: formHeaders })
}
