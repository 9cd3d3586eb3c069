import { redirect } from '@sveltejs/kit'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { intakeScripts } from '#platform/web/intake-scripts.ts'
import { pageHeaders } from '../../../../ui/intake/page.ts'
import { reportPage } from '../../../../ui/intake/report-page.ts'
import type { RequestHandler } from './$types'

/** The form. What it sends without scripts is taken by src/take-form.ts, before any page's code. */
export const GET: RequestHandler = async ({ locals: { vigie, lang } }) => {
  const { config, db } = vigie
  if (!(await findOpenIntake(db.intake, config.mandate))) redirect(303, `/${lang}`)
  const scripts = intakeScripts('report', lang)
  return new Response(reportPage({ lang, exit: config.intakeExit, scripts }), { headers: pageHeaders })
}
