import { sendAgain } from '#mandate/correspondence/send-again.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input, { locals: { vigie } }) =>
  sendAgain(lettersDesk(desk), input, vigie.config.mail)
)
