import { roles } from '../permissions.ts'
import { mayHoldKeys } from './key-holders.ts'

/** Only who can open it can be in charge of it: of a submission, a case, a task or a request, and of a day's reading. */
export const inCharge = roles.filter((role) => mayHoldKeys(role))
