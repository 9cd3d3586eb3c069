import { placeHold } from '#mandate/retention/place-hold.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(placeHold)
