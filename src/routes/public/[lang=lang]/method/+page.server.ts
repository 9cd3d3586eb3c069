import type { PageServerLoad } from './$types'
import { listClockPolicies } from '#mandate/publications/list-clock-policies.server.ts'

export const load: PageServerLoad = async ({ locals }) => ({
  policies: await listClockPolicies(locals.vigie.db.public)
})
