import { askForChallenge } from '#mandate/people/ask-for-challenge.ts'
import { atFrontDoor } from '../../answer.ts'

export const POST = atFrontDoor((door) => askForChallenge(door))
