import { readCase } from '#mandate/cases/read-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readCase)
