import type { PageServerLoad } from './$types'
import { listClockPolicies } from '#mandate/publications/list-clock-policies.server.ts'
import { listNotices } from '#mandate/publications/list-notices.server.ts'

export const load: PageServerLoad = async ({ locals }) => ({
  policies: await listClockPolicies(locals.vigie.db.public),
  notices: await listNotices(locals.vigie.db.public)
})
