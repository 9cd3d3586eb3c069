import type { PageServerLoad } from './$types'
import { listSnapshots } from '#mandate/statistics/snapshots/find-snapshot.ts'
import { unknownOfSnapshot } from './load-snapshot.ts'

export const load: PageServerLoad = async ({ locals, url }) => ({
  snapshots: await listSnapshots(locals.vigie.db.public),
  errors: unknownOfSnapshot(url)
})
