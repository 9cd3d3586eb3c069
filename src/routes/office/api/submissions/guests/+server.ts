import { listGuests } from '#mandate/guests/list-guests.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(listGuests)
