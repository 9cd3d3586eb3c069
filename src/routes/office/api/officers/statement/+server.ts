import { recordStatement } from '#mandate/people/record-statement.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(recordStatement)
