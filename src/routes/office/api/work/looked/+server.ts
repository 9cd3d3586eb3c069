import { markLooked } from '#mandate/work/mark-looked.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(markLooked)
