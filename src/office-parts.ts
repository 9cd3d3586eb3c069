import type { IncomingMessage } from 'node:http'
import type { Context } from '#context'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { actorOf } from '#mandate/people/with-office.server.ts'
import { mayAtAll } from '#mandate/permissions.ts'
import { tokenIn } from './routes/office/api/session-cookie.ts'

/**
 * Parts that come by the office's door are those of a file that an officer enters for someone: they ask for what
 * declaring it asks for. They come past the routes, and so past `admit`.
 */
export const isOfficerEntering =
  ({ db, now }: Context) =>
  async ({ headers }: IncomingMessage, origin: URL): Promise<boolean> => {
    const session = await resumeSession(db.office, tokenIn(headers.cookie, origin), now(), false)
    return session !== null && mayAtAll(actorOf(session), 'enter-submission')
  }
