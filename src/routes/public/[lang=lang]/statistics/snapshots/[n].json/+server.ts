import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../../../wrong-filters.ts'
import { loadSnapshot } from '../load-snapshot.ts'

/** The frozen figures as they were printed, with their codebook and fingerprint. */
export const GET: RequestHandler = async ({ locals, params, url }) =>
  refuseUnknown(url) ?? Response.json(await loadSnapshot(locals, params.n))
