import { setNoticeAddress } from '#mandate/corner/set-notice-address.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(setNoticeAddress)
