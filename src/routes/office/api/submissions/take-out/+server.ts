import { takeOutGuest } from '#mandate/guests/take-out-guest.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(takeOutGuest)
