import { listMissionAddresses, setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listMissionAddresses(mattersDesk(desk)))
export const POST = atDesk((desk, input) => setMissionAddress(mattersDesk(desk), input))
