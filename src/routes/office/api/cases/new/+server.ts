import { openCase } from '#mandate/cases/open-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(openCase)
