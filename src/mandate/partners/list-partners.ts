import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerLine } from './partner-lines.ts'
import { listPartnerAccounts } from './store.server.ts'

/** The partners that have an account with this mandate. */
export async function listPartners({ db, mandate, actor }: OfficeDesk): Promise<Result<{ partners: PartnerLine[] }>> {
  if (!may(actor, 'see-partners', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ partners: await listPartnerAccounts(trx) }))
}
