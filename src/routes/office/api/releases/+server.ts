import { listReleases } from '#mandate/releases/list-releases.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk, _, { url }) => listReleases(lettersDesk(desk), Object.fromEntries(url.searchParams)))
