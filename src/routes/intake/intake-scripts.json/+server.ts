import { signingKey } from '#platform/log-head.ts'
import { intakeAssets } from '#platform/web/intake-scripts.ts'
import { signManifest } from '#platform/web/script-manifest.ts'
import type { RequestHandler } from './$types'

/** The scripts of the way in by their hashes, signed: what `vigie verify-served` compares with what is served. */
export const GET: RequestHandler = ({ locals: { vigie } }) =>
  Response.json(signManifest(intakeAssets(), signingKey(vigie.config.dataFolder)))
