import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import type { RequestHandler } from './$types'
import { challengeOf } from '../../api/gate.ts'

/** What a device must know to seal, and the work that it does before it sends. */
export const GET: RequestHandler = async ({ locals: { vigie } }) => {
  const { mandate } = vigie.config
  const intake = await findOpenIntake(vigie.db.intake, mandate)
  if (!intake) return Response.json({ open: false })
  const { instance, statements, current } = intake
  return Response.json({
    open: true,
    instance,
    mandate,
    today: vigie.today(),
    current: current.number,
    statements,
    challenge: challengeOf(vigie)
  })
}
