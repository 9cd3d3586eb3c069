import { listOutgoing } from '#mandate/correspondence/list-outgoing.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { done } from '#mandate/result.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk(async (desk, _, { locals: { vigie } }) => {
  const mails = await listOutgoing(lettersDesk(desk))
  return mails.ok ? done({ mails: mails.value, isOn: vigie.config.mail !== null }) : mails
})
