import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { findNames } from '../documents/find-names.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { insertDecision, readStanding } from './store.server.ts'

/** A person took back that she may be named: what names her leaves its register, or never comes there, whoever brought it. */
export async function withdrawEntriesNaming(
  trx: Trx,
  desk: Omit<RegisterDesk, 'db'>,
  names: readonly string[]
): Promise<number> {
  const naming = (await readStanding(trx)).filter(({ body }) => findNames(JSON.stringify(body), names).length > 0)
  for (const { id, kind, mandate, stands } of naming) {
    const decision = stands === 'let-through' ? 'withdrawn' : 'declined'
    await insertDecision(trx, {
      entry: id,
      decision,
      by: desk.actor.id,
      on: desk.today,
      reason: 'withheld-name-in-public-text'
    })
    await appendEvents(trx, [toldOfEntry({ ...desk, db: trx, mandate }, 'entry-decided', id, { kind, decision })])
    await enqueue(trx, 'release-entry', { entry: id }, { key: `entry ${id}` })
  }
  return naming.length
}
