import { showMail } from '#mandate/correspondence/show-mail.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => {
  const { mail } = (input ?? {}) as { mail?: unknown }
  return showMail(lettersDesk(desk), String(mail))
})
