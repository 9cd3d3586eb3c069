import { listTray } from '#mandate/correspondence/list-tray.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => listTray(lettersDesk(desk), Object.fromEntries(url.searchParams)))
