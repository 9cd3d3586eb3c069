import { takeBackHolding } from '#mandate/companies/take-back-holding.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../../answer.ts'

export const POST = atDesk((desk, input) => takeBackHolding(lettersDesk(desk), input))
