import { inCorner } from '../corner/with-corner.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'
import { readBrought, type BroughtEntry } from './store.server.ts'

/** What it brought, how each stands, and what was said where it was declined. */
export async function listBrought(desk: PartnerDesk): Promise<Result<BroughtEntry[]>> {
  const { corner, key, actor, mandate, state } = desk
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return refused('not-allowed')
  return done(await inCorner(corner, key, (trx) => readBrought(trx)))
}
