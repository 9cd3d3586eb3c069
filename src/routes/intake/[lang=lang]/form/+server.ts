import { redirect } from '@sveltejs/kit'
import { isIntakeOpen } from '#mandate/intake/epochs.store.server.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { takesNoFiles } from '#platform/files/file-room.ts'
import { intakeScripts } from '#platform/web/intake-scripts.ts'
import { formTokensOf } from '#platform/work/form-tokens.ts'
import { originsOf } from '../../../../ui/intake/addresses.ts'
import { formHeaders } from '../../../../ui/intake/page.ts'
import { reportPage } from '../../../../ui/intake/report-page.ts'
import type { RequestHandler } from './$types'

/** The form. What it sends without scripts is taken by src/take-form.ts, before any page's code. */
export const GET: RequestHandler = async ({ url, locals: { vigie, lang } }) => {
  const { config, db } = vigie
  if (!(await isIntakeOpen(db.intake, config.mandate))) redirect(303, `/${lang}`)
  const scripts = intakeScripts('report', lang)
  const before = await readNotice({ config, db: db.intake, lang, today: vigie.today() })
  const elsewhere = originsOf(url.origin, config.surfaces.intake).slice(1)
  const noFiles = await takesNoFiles(config)
  const token = formTokensOf(config.dataFolder).make(vigie.now())
  return new Response(reportPage({ lang, exit: config.intakeExit, scripts }, { before, token, noFiles, elsewhere }), {
    headers: formHeaders
  })
}
