import { findDesk } from '#mandate/intake/desk/find-desk.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'

/** The list of a desk, still sealed, or as many bytes that say nothing: of one status, length and pace. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const answer = await findDesk({ db: vigie.db.intake, today: vigie.today() }, await request.json().catch(() => null))
    return new Response(answer, { headers: { 'content-type': 'application/octet-stream' } })
  })
