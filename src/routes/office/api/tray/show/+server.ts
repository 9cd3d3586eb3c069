import { showMail } from '#mandate/correspondence/show-mail.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input) => {
  const { mail } = (input ?? {}) as { mail?: unknown }
  return showMail(mattersDesk(desk), String(mail))
})
