import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { atFrontDoor } from '../answer.ts'
import { letIn } from '../let-in.ts'

export const POST = atFrontDoor(async (door, input, event) => letIn(event, await enrolOfficer(door, input)))
