import { readUpdates } from '#mandate/cases/read-updates.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readUpdates)
