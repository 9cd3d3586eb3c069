import { findKnown } from '#mandate/communications/find-known.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk((desk, input) => findKnown(mattersDesk(desk), input))
