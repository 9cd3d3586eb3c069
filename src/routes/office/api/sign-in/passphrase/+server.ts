import { signInByPassphrase } from '#mandate/people/sign-in-by-passphrase.ts'
import { atFrontDoor } from '../../answer.ts'
import { letIn } from '../../let-in.ts'

export const POST = atFrontDoor(async (door, input, event) => letIn(event, await signInByPassphrase(door, input)))
