import { appendEvents } from '#platform/event-log.ts'
import type { CaseDesk } from '../cases/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { putKey } from './pairs.store.server.ts'
import { pairKeyInput } from './schemas.ts'
import { toldOf } from './told.ts'

/** Keeps a key that an officer's browser made for the two open epochs; what was made with the one before goes. */
export async function putPairKey(desk: CaseDesk, input: unknown): Promise<Result<{ other: string }>> {
  const read = readInput(pairKeyInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { other } = read.value
  if (!may(actor, 'compare-with-pairs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await putKey(trx, { ...read.value, today }))) return refused('pair-changed')
    await appendEvents(trx, [toldOf(desk, 'pair-key-made', other)])
    return done({ other })
  })
}
