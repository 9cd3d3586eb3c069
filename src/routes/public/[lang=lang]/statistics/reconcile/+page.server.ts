import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { readReconciliation } from '#mandate/publications/read-reconciliation.ts'
import { siteOrigin } from '../../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const report = url.searchParams.get('report')
  const reconciliation = await readReconciliation(vigie.db.public, report, { lang, today })
  if (report !== null && reconciliation.found === null) error(404, { message: 'not-found' })
  return { ...reconciliation, today, origin: siteOrigin(vigie.config, url) }
}
