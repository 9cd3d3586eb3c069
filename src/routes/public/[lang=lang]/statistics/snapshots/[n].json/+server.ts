import type { RequestHandler } from './$types'
import { wrongFilters } from '../../../letters/letters-file.ts'
import { loadSnapshot, unknownOfSnapshot } from '../load-snapshot.ts'

/** The frozen figures as they were printed, with their codebook and fingerprint. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const unknown = unknownOfSnapshot(url)
  return unknown.length > 0 ? wrongFilters(unknown) : Response.json(await loadSnapshot(locals, params.n))
}
