import { beginAgain } from '#mandate/people/begin-again.ts'
import { atFrontDoor } from '../../answer.ts'
import { letIn } from '../../let-in.ts'

export const POST = atFrontDoor(async (door, input, event) => letIn(event, await beginAgain(door, input)))
