import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { revokeWayInput } from './schemas.ts'
import { isFresh, sessionLife } from './session-life.ts'
import { listWays, revokeWays } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** A lost device: nobody comes in by it any more, who came by it is out, and what it unsealed is gone. Never the last one, and by who has just signed in. */
export async function revokeWay(desk: OfficeDesk, input: unknown): Promise<Result<null>> {
  const read = readInput(revokeWayInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, now, session } = desk
  if (!isFresh(session, now)) return refused('sign-in-again', null, { minutes: sessionLife.freshFor })
  return inOffice(db, mandate, async (trx) => {
    const ways = await listWays(trx, actor.id)
    const way = ways.find(({ id }) => id === read.value.way)
    if (!way) return refused('not-found', 'way')
    if (ways.length === 1) return refused('last-way', 'way')
    await revokeWays(trx, [way.id], now)
    await appendEvents(trx, [told(desk, 'way-revoked', actor.id, { kind: way.kind })])
    return done(null)
  })
}
