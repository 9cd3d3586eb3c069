import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit'
import type { FrontDoor, OfficeDesk } from '#mandate/people/desk.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { actorOf } from '#mandate/people/with-office.server.ts'
import { refused, type Result } from '#mandate/result.ts'
import { clearToken, readToken, setToken } from './session-cookie.ts'

/** For who has not signed in: JSON in, a verb, JSON out. */
export const atFrontDoor =
  (work: (door: FrontDoor, input: unknown, event: RequestEvent) => Promise<Result<unknown>>): RequestHandler =>
  async (event) => {
    const input = await readJson(event)
    return input.ok ? answer(await work(doorOf(event), input.value, event)) : answer(input)
  }

/** For an officer who is signed in; who is not, or not any more, is told so and nothing else. */
export const atDesk =
  (work: (desk: OfficeDesk, input: unknown, event: RequestEvent) => Promise<Result<unknown>>): RequestHandler =>
  async (event) => {
    const desk = await deskOf(event)
    if (!desk) return answer(refused('signed-out'))
    const input = await readJson(event)
    return input.ok ? answer(await work(desk, input.value, event)) : answer(input)
  }

/** The desk of who is signed in, with the token that follows; null for anybody else. */
export async function deskOf(event: RequestEvent): Promise<OfficeDesk | null> {
  const door = doorOf(event)
  const token = readToken(event)
  const session = await resumeSession(door.db, token, door.now)
  if (!session) {
    if (token) clearToken(event)
    return null
  }
  if (session.newToken) setToken(event, session.newToken)
  const { mandate } = session.officer
  return { ...door, mandate, actor: actorOf(session), session: { id: session.sessionId, way: session.way } }
}

export function answer(result: Result<unknown>): Response {
  if (result.ok) return json(result.value)
  return json({ errors: result.errors }, { status: statuses[result.errors[0]!.code] ?? 422 })
}

const statuses: Record<string, number> = {
  'signed-out': 401,
  'not-allowed': 403,
  'not-found': 404,
  'not-json': 415,
  'try-later': 429
}

function doorOf({ locals: { vigie }, url }: RequestEvent): FrontDoor {
  return {
    db: vigie.db.office,
    mandate: vigie.config.mandate,
    now: vigie.now(),
    today: vigie.today(),
    where: { origin: url.origin }
  }
}

// NOTE: only what is said to be JSON: a form of another site can't say so without asking first, and is refused then.
async function readJson({ request }: RequestEvent): Promise<Result<unknown>> {
  if (request.method === 'GET') return { ok: true, value: null }
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) return refused('not-json')
  try {
    return { ok: true, value: await request.json() }
  } catch {
    return refused('not-json')
  }
}
