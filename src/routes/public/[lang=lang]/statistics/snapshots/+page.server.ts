import type { PageServerLoad } from './$types'
import { listSnapshots } from '#mandate/statistics/snapshots/find-snapshot.ts'

export const load: PageServerLoad = async ({ locals }) => ({ snapshots: await listSnapshots(locals.vigie.db.public) })
