import { findOpenIntake, type OpenIntake } from '../intake/epochs.store.server.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'

/** What an officer's browser must know to file for somebody: the instance, by which receipts are told apart. */
export async function readIntake({ db, mandate, actor }: InboxDesk): Promise<Result<Pick<OpenIntake, 'instance'>>> {
  if (!may(actor, 'enter-submission', { mandate })) return refused('not-allowed')
  const open = await inOffice(db, mandate, (trx) => findOpenIntake(trx, mandate))
  return open ? done({ instance: open.instance }) : refused('no-epoch-yet')
}
