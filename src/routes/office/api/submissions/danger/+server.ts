import { judgeDanger } from '#mandate/inbox/judge-danger.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(judgeDanger)
