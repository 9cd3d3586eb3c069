import { listMissionAddresses, setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listMissionAddresses(lettersDesk(desk)))
export const POST = atDesk((desk, input) => setMissionAddress(lettersDesk(desk), input))
