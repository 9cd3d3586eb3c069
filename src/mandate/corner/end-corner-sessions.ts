import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CornerDesk } from './desk.ts'
import { endCornerSessionsInput } from './schemas.ts'
import { deleteMissionSessions } from './sessions.store.server.ts'

/** One of her own sessions, or all of them, this one too. */
export async function endCornerSessions(desk: CornerDesk, input: unknown): Promise<Result<null>> {
  const { office, mandate, actor, by } = desk
  if (!may(actor, 'look-after-corner') || !('diplomat' in by)) return refused('not-allowed')
  const read = readInput(endCornerSessionsInput, input)
  if (!read.ok) return read
  const session = 'all' in read.value ? null : read.value.session
  const ended = await inOffice(office, mandate, (trx) => deleteMissionSessions(trx, by.diplomat, session))
  return ended > 0 ? done(null) : refused('not-found', 'session')
}
