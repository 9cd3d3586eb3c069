import { setAside } from '#mandate/inbox/set-aside.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(setAside)
