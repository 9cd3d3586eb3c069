import { changeCase } from '#mandate/cases/change-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(changeCase)
