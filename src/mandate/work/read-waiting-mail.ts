import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { findWaitingMail, type OwnWaitingMail } from './waiting-mail.store.server.ts'

export type { OwnWaitingMail }

/** Her own; of a colleague's address nobody is told. */
export async function readWaitingMail({
  db,
  mandate,
  actor
}: WorkDesk): Promise<Result<{ own: OwnWaitingMail | null }>> {
  if (!may(actor, 'set-waiting-mail', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ own: await findWaitingMail(trx, actor.id) }))
}
