import { appendEvents } from '#platform/event-log.ts'
import type { Db } from '#platform/db.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { insertLink } from './beginnings.store.server.ts'
import { hasOfficers, holdPeople } from './officers.store.server.ts'
import { peopleEvent } from './people-event.ts'
import { newToken } from './sessions.store.server.ts'
import { inOffice } from './with-office.server.ts'

const goodForDays = 3

/**
 * A one-time link by which an office is begun again with its recovery sheet. It opens nothing and changes nothing: that
 * takes the sheet. That it was made stays on record, and the officers who are there are told on every page that they
 * open.
 */
export async function issueBeginning({
  db,
  mandate,
  actor,
  now
}: {
  db: Db
  mandate: string
  actor: Actor
  now: Date
}): Promise<Result<{ token: string; goodForDays: number }>> {
  if (!may(actor, 'begin-office-again', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    if (!(await hasOfficers(trx, mandate))) return refused('no-office-to-begin', 'mandate', { mandate })
    const token = newToken()
    const expiresAt = new Date(now.getTime() + goodForDays * 86_400_000)
    await insertLink(trx, { mandate, token, by: actor.id.slice(0, 200), now, expiresAt })
    await appendEvents(trx, [peopleEvent('beginning-issued', mandate, actor.id, mandate, now)])
    return done({ token, goodForDays })
  })
}
