import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { lastEventOf, putLook } from './changes.store.server.ts'
import type { WorkDesk } from './desk.ts'
import { lookedInput } from './schemas.ts'

/** She has seen what changed up to that event; an earlier one takes it back. */
export async function markLooked(desk: WorkDesk, input: unknown): Promise<Result<{ seq: number }>> {
  const read = readInput(lookedInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const seq = Math.min(read.value.seq, await lastEventOf(trx, mandate))
    await putLook(trx, mandate, actor.id, seq)
    return done({ seq })
  })
}
