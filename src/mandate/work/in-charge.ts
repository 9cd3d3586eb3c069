import { mayHoldKeys } from '../people/key-holders.ts'
import { roles } from '../permissions.ts'

/** Only who can read what a task or a request says can be in charge of it. */
export const inCharge = roles.filter((role) => mayHoldKeys(role))
