import { changeRequest } from '#mandate/work/change-request.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(changeRequest)
