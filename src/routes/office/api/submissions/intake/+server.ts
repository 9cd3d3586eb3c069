import { readIntake } from '#mandate/inbox/read-intake.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk) => readIntake(desk))
