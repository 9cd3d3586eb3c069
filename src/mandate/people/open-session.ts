import type { Trx } from '#platform/db.ts'
import { sessionLife } from './session-life.ts'
import { insertSession, type NewSession } from './sessions.store.server.ts'

export interface SessionOpened {
  officer: string
  /** For the cookie alone; the server keeps its hash. */
  token: string
}

export async function openSession(trx: Trx, session: Omit<NewSession, 'expiresAt'>): Promise<SessionOpened> {
  const expiresAt = new Date(session.now.getTime() + sessionLife.absolute * 60_000)
  return { officer: session.officer, token: await insertSession(trx, { ...session, expiresAt }) }
}
