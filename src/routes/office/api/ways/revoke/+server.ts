import { revokeWay } from '#mandate/people/revoke-way.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(revokeWay)
