import { bringMailBack } from '#mandate/correspondence/set-mail-aside.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => bringMailBack(mattersDesk(desk), input))
