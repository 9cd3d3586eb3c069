import { triageCase } from '#mandate/cases/triage-case.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(triageCase)
