import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { atFrontDoor } from '../../answer.ts'

export const POST = atFrontDoor(askForSalt)
