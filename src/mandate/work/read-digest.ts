import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { findAddress, type OwnDigest } from './digest.store.server.ts'

export type { OwnDigest }

/** Where her own digest goes; of a colleague's address nobody is told. */
export async function readDigest({ db, mandate, actor }: WorkDesk): Promise<Result<{ own: OwnDigest | null }>> {
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ own: await findAddress(trx, actor.id) }))
}
