import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'

/** Says nothing of whether it was done: her page looks under the receipt to know. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    await actForSource({ db: vigie.db.intake, today: vigie.today() }, await request.json().catch(() => null))
    return Response.json({ heard: true })
  })
