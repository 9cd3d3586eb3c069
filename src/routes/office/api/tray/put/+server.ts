import { fileMail } from '#mandate/correspondence/file-mail.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => fileMail(lettersDesk(desk), input))
