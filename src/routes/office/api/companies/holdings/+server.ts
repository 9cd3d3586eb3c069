import { recordHolding } from '#mandate/companies/record-holding.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => recordHolding(lettersDesk(desk), input))
