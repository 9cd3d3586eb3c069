import { findKnown } from '#mandate/communications/find-known.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk((desk, input) => findKnown(lettersDesk(desk), input))
