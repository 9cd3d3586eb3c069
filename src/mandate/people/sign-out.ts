import { done, type Result } from '../result.ts'
import type { OfficeDesk } from './desk.ts'
import { deleteSession } from './sessions.store.server.ts'

export async function signOut({ db, actor, session }: OfficeDesk): Promise<Result<null>> {
  await deleteSession(db, actor.id, session.id)
  return done(null)
}
