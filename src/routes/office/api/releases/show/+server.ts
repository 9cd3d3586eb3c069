import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { atDesk } from '../../answer.ts'

// NOTE: what the public would read is written by the role that writes it, and undone; the office's role may not.
export const POST = atDesk((desk, input, { locals: { vigie } }) => showRelease(lettersDesk(desk), vigie.db.jobs, input))
