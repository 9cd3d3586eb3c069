import { findReturn } from '#mandate/intake/return/find-return.ts'
import { readLookup } from '#mandate/intake/return/read-lookup.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'

/** What is under a receipt, or as many bytes that say nothing: of one status, length and pace. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const { lookup, part } = readLookup(await request.json().catch(() => null))
    const answer = await findReturn({ db: vigie.db.intake, today: vigie.today() }, lookup, part)
    return new Response(answer, { headers: { 'content-type': 'application/octet-stream' } })
  })
