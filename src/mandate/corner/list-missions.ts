import { statesInCorner } from '../communications/deliveries.store.server.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { FilingLine, MissionLine } from './mission-lines.ts'
import { listAccounts } from './accounts.store.server.ts'
import { listLatestFilings } from './filings.store.server.ts'

/** The missions that have an account with this mandate, and what they filed last. */
export async function listMissions({
  db,
  mandate,
  actor,
  now
}: OfficeDesk): Promise<Result<{ missions: MissionLine[]; filings: FilingLine[] }>> {
  if (!may(actor, 'see-missions', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const reached = await statesInCorner(trx, mandate, now)
    const missions = (await listAccounts(trx)).map((one) => ({ ...one, hasAccess: reached.has(one.state) }))
    return done({ missions, filings: await listLatestFilings(trx, 10) })
  })
}
