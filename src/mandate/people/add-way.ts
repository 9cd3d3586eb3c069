import { appendEvents } from '#platform/event-log.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { checkWay } from './check-way.ts'
import { told, type OfficeDesk } from './desk.ts'
import { signInWay } from './schemas.ts'
import { isFresh, sessionLife } from './session-life.ts'
import { moveSession } from './sessions.store.server.ts'
import { insertWay, listWays, revokeWays } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/**
 * Another way in for an officer who has just signed in: a token that somebody took would otherwise be hers for ever. A
 * new passphrase takes the place of the one before, once it is proven.
 */
export async function addWay(desk: OfficeDesk, input: unknown): Promise<Result<{ way: string }>> {
  const read = readInput(signInWay, input)
  if (!read.ok) return read
  const { db, mandate, actor, now, where, session } = desk
  if (!isFresh(session, now)) return refused('sign-in-again', null, { minutes: sessionLife.freshFor })
  return inOffice(db, mandate, async (trx) => {
    const checked = await checkWay(trx, read.value.way, where, now)
    if (!checked.ok) return checked
    const before = await listWays(trx, actor.id)
    const replaced = checked.value.kind === 'passphrase' ? before.filter(({ kind }) => kind === 'passphrase') : []
    const way = await insertWay(trx, actor.id, checked.value, read.value, now)
    // She who came by the passphrase that goes stays in: this session is of the new one.
    await moveSession(
      trx,
      session.id,
      replaced.map(({ id }) => id),
      way
    )
    await revokeWays(
      trx,
      replaced.map(({ id }) => id),
      now
    )
    const events = replaced.map(({ kind }) => told(desk, 'way-revoked', actor.id, { kind }))
    await appendEvents(trx, [told(desk, 'way-added', actor.id, { kind: checked.value.kind }), ...events])
    return done({ way })
  })
}
