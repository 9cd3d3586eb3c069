import { settleMail } from '#mandate/correspondence/settle-mail.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => settleMail(lettersDesk(desk), input))
