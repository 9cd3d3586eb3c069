import { signOut } from '#mandate/people/sign-out.ts'
import { atDesk } from '../answer.ts'
import { clearToken } from '../session-cookie.ts'

export const POST = atDesk(async (desk, _, event) => {
  clearToken(event)
  return signOut(desk)
})
