import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { MissionDesk } from './desk.ts'
import type { OwnFiling } from './own.ts'
import { listOwnFilings } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/** The receipt of what the mission filed: when, to which letters, which files by their fingerprints. */
export async function readFiling(
  { corner, key, actor, mandate, state }: MissionDesk,
  id: string
): Promise<Result<OwnFiling>> {
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  if (!isUuid(id)) return refused('not-found', 'filing')
  const [filing] = await inCorner(corner, key, (trx) => listOwnFilings(trx, { filing: id }))
  return filing ? done(filing) : refused('not-found', 'filing')
}
