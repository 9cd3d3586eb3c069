import { listDuty } from '#mandate/inbox/list-duty.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listDuty(desk))
export const POST = atDesk(setDuty)
