import { readRecords } from '#mandate/cases/read-records.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readRecords)
