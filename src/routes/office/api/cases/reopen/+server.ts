import { reopenCase } from '#mandate/cases/reopen-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(reopenCase)
