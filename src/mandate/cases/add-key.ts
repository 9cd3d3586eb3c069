import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { holdCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { insertKey, listKeys } from './documents.store.server.ts'
import { addKeyInput } from './schemas.ts'

/**
 * Another key of a case, in an epoch after the one in which its last key was made: what is written from now on is sealed
 * to it, so that who has left opens nothing of that.
 */
export async function addKey(desk: CaseDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(addKeyInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { case: of, key } = read.value
  if (!may(actor, 'write-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdCase(trx, of))) return refused('not-found')
    const keys = await listKeys(trx, of)
    if (keys.some(({ id }) => id === key.id)) return done({ number: key.number })
    if (!(await holdOpenEpoch(trx, mandate, key.epoch))) return refused('case-epoch-closed', 'key.epoch')
    // A colleague was quicker: hers is taken.
    if (keys.some(({ madeIn }) => madeIn === key.epoch) || key.number !== keys.length + 1)
      return refused('case-key-there', 'key.number')
    await insertKey(trx, { ...key, case: of, mandate })
    await appendEvents(trx, [told(desk, 'case-key-made', of, { number: key.number, epoch: key.epoch })])
    return done({ number: key.number })
  })
}
