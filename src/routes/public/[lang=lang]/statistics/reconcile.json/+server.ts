import { error } from '@sveltejs/kit'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../../wrong-filters.ts'
import { readReconciliation } from '#mandate/publications/read-reconciliation.ts'
import { causeText, findingText } from '../../../../../ui/reconcile/words.ts'

/** The comparison of the page of the same name, for programs: codes, and the sentences in the language of the address. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const refused = refuseUnknown(url, ['report'])
  if (refused) return refused
  const { lang, vigie } = locals
  const today = vigie.today()
  const { found, names } = await readReconciliation(vigie.db.public, url.searchParams.get('report'), { lang, today })
  if (!found) error(404, { message: 'not-found' })
  return machineJson({
    report: found.report,
    as_of: today,
    findings: found.findings.map((finding) => ({ ...finding, text: findingText(finding, names) })),
    compared: found.compared.map((figure) => ({ ...figure, text: causeText(figure) }))
  })
}
