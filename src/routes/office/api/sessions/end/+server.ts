import { endSessions } from '#mandate/people/end-sessions.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(endSessions)
