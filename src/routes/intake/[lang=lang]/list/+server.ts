import { intakeScripts } from '#platform/web/intake-scripts.ts'
import { listPage } from '../../../../ui/intake/list-page.ts'
import { pageHeaders } from '../../../../ui/intake/page.ts'
import type { RequestHandler } from './$types'

/** Where an organisation keeps its receipts: on its device alone, so that without scripts the page can only say how else. */
export const GET: RequestHandler = ({ locals: { vigie, lang } }) =>
  new Response(listPage({ lang, exit: vigie.config.intakeExit, scripts: intakeScripts('list', lang) }), {
    headers: pageHeaders
  })
