import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { OfficeDesk } from './desk.ts'
import { endSessionsInput } from './schemas.ts'
import { deleteSession, deleteSessionsOf } from './sessions.store.server.ts'

/** One of her own sessions, or all of them, this one too. */
export async function endSessions({ db, actor }: OfficeDesk, input: unknown): Promise<Result<null>> {
  const read = readInput(endSessionsInput, input)
  if (!read.ok) return read
  if ('all' in read.value) await deleteSessionsOf(db, actor.id)
  else if (!(await deleteSession(db, actor.id, read.value.session))) return refused('not-found', 'session')
  return done(null)
}
