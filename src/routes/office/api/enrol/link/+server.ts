import { readInvitation } from '#mandate/people/read-invitation.ts'
import { atFrontDoor } from '../../answer.ts'

export const POST = atFrontDoor(readInvitation)
