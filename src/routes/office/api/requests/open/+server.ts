import { readRequest } from '#mandate/work/read-request.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readRequest)
