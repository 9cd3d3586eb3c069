import { readWaitingMail } from '#mandate/work/read-waiting-mail.ts'
import { setWaitingMail } from '#mandate/work/set-waiting-mail.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk(readWaitingMail)
export const POST = atDesk(setWaitingMail)
