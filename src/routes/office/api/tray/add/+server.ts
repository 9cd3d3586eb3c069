import { addParts } from '#mandate/correspondence/take-part.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input, { locals: { vigie } }) =>
  addParts(lettersDesk(desk), input, vigie.config.mailMost)
)
