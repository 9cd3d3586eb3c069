import { appendUpdate } from '#mandate/cases/append-update.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(appendUpdate)
