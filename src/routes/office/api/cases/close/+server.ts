import { closeCase } from '#mandate/cases/close-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(closeCase)
