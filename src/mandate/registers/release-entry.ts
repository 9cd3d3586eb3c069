import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { kindOf } from './kinds.ts'
import { holdEntry } from './store.server.ts'

/** Writes an entry that was let through to its register, or takes out one that was withdrawn: by the role that may. */
export async function releaseEntry(desk: RegisterDesk, id: string): Promise<Result<null>> {
  if (!may(desk.actor, 'release-entry')) return refused('not-allowed')
  return desk.db.transaction().execute(async (trx) => {
    const entry = await holdEntry(trx, id)
    const kind = entry && kindOf(entry.kind)
    if (!entry || !kind) return refused('not-found')
    if (entry.stands === 'let-through') await kind.release(trx, entry)
    else await kind.takeOut(trx, entry)
    const told = { kind: entry.kind, stands: entry.stands }
    await appendEvents(trx, [toldOfEntry({ ...desk, mandate: entry.mandate }, 'entry-released', id, told)])
    return done(null)
  })
}
