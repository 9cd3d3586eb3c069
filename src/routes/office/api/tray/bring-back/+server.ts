import { bringMailBack } from '#mandate/correspondence/set-mail-aside.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => bringMailBack(lettersDesk(desk), input))
