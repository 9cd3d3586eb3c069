import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { insertLook, listOpenHits } from './names.store.server.ts'

const input = z.object({ hit: z.uuid({ error: 'wrong-type' }), isShe: z.boolean() })

/**
 * An officer of the mandate whose letter it is says whether an entry of another mandate names its person. If it is somebody
 * else the entry comes into its register; if it is she it stays out, and nobody is told. What was found by a
 * common word is in its register still: if it is she it goes.
 */
export async function lookAtName(desk: RegisterDesk, given: unknown): Promise<Result<null>> {
  const { actor, mandate, today } = desk
  if (!may(actor, 'look-at-name', { mandate })) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const { hit, isShe } = read.value
  return inOffice(desk.db, mandate, async (trx) => {
    const [found] = await listOpenHits(trx, hit)
    if (!found) return refused('not-found', 'hit')
    if (!(await insertLook(trx, { hit, isShe, by: actor.id, on: today }))) return refused('not-found', 'hit')
    await appendEvents(trx, [toldOfEntry(desk, 'entry-name-looked-at', found.entry, { isShe })])
    if (isShe === found.isWord)
      await enqueue(trx, 'release-entry', { entry: found.entry }, { key: `entry ${found.entry}` })
    return done(null)
  })
}
