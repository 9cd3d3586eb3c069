import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { readOutcome } from '#mandate/releases/read-outcome.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => readOutcome(lettersDesk(desk), input))
