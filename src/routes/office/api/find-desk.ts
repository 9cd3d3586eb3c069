import type { RequestEvent } from '@sveltejs/kit'
import type { FrontDoor, OfficeDesk } from '#mandate/people/desk.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { actorOf } from '#mandate/people/with-office.server.ts'
import { clearToken, readToken, setToken } from './session-cookie.ts'

/** The desk of who is signed in, with the token that follows; null for anybody else. */
export async function findDesk(event: RequestEvent): Promise<OfficeDesk | null> {
  const door = doorOf(event)
  const token = readToken(event)
  const session = await resumeSession(door.db, token, door.now)
  if (!session) {
    if (token) clearToken(event)
    return null
  }
  if (session.newToken) setToken(event, session.newToken)
  const { mandate } = session.officer
  const { sessionId: id, way, createdAt } = session
  return { ...door, mandate, actor: actorOf(session), session: { id, way, createdAt } }
}

/** Of which mandate's office she stands before says the address where several share an instance; once in, her session. */
export function doorOf({ locals: { vigie }, url }: RequestEvent): FrontDoor {
  const named = url.searchParams.get('mandate')
  return {
    db: vigie.db.office,
    mandate: named !== null && isSlug(named) ? named : vigie.config.mandate,
    now: vigie.now(),
    today: vigie.today(),
    where: { origin: url.origin }
  }
}

const isSlug = (text: string): boolean => /^[a-z][a-z0-9-]{0,60}$/.test(text)
