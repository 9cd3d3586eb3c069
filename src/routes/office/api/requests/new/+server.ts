import { openRequest } from '#mandate/work/open-request.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(openRequest)
