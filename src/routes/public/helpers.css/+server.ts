import { readHelpers } from '#mandate/intake/helpers/helpers.store.server.ts'
import { helperStyles, stylesHeaders } from '../../../ui/intake/helpers.ts'
import type { RequestHandler } from './$types'

/** The same for everybody: which of its rules a browser uses is told to nobody. */
export const GET: RequestHandler = async ({ locals: { vigie } }) =>
  new Response(helperStyles(await readHelpers(vigie.db.public, vigie.config.mandate)), { headers: stylesHeaders })
