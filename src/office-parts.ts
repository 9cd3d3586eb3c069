import type { IncomingMessage } from 'node:http'
import type { Context } from '#context'
import { hasSession } from '#mandate/corner/has-session.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { actorOf } from '#mandate/people/with-office.server.ts'
import { mayAtAll } from '#mandate/permissions.ts'
import { cookieIn, tokenIn } from './routes/office/api/session-cookie.ts'
import { cookieName } from './routes/office/corner-session.ts'

/**
 * Parts that come by the office's door are those of a file that an officer enters for someone, or of a document that a
 * mission files: they ask for what declaring it asks for. They come past the routes, and so past `admit`.
 */
export const maySendParts =
  (context: Context) =>
  async (request: IncomingMessage, origin: URL): Promise<boolean> =>
    (await isOfficerEntering(context, request, origin)) || (await isMissionFiling(context, request, origin))

async function isOfficerEntering({ db, now }: Context, { headers }: IncomingMessage, origin: URL): Promise<boolean> {
  const session = await resumeSession(db.office, tokenIn(headers.cookie, origin), now(), false)
  return session !== null && mayAtAll(actorOf(session), 'enter-submission')
}

const isMissionFiling = ({ db, config, now }: Context, { headers }: IncomingMessage, origin: URL): Promise<boolean> =>
  hasSession(
    { into: 'mission', office: db.office, mandate: config.mandate, now: now() },
    cookieIn(headers.cookie, cookieName('mission', origin))
  )
