import { revokePartner } from '#mandate/partners/revoke-partner.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(revokePartner)
