import { letInGuest } from '#mandate/guests/let-in-guest.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(letInGuest)
