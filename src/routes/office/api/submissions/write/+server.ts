import { writeToSource } from '#mandate/inbox/write-to-source.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(writeToSource)
