import type { RequestEvent } from '@sveltejs/kit'
import type { SessionOpened } from '#mandate/people/open-session.ts'
import { done, type Result } from '#mandate/result.ts'
import { setToken } from './session-cookie.ts'

/** The token goes into the cookie and nowhere else. */
export function letIn(event: RequestEvent, result: Result<SessionOpened>): Result<{ officer: string }> {
  if (!result.ok) return result
  setToken(event, result.value.token)
  return done({ officer: result.value.officer })
}
