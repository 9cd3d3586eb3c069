import { z } from 'zod'
import { clearanceDecisions } from './clearance.ts'
import { addressee, exactDay, flag, hash, kind, needed, neededList, parts, text } from './fields.ts'

export const openingInput = z.strictObject({
  kind,
  addressees: neededList(addressee, 50),
  /** Besides the one that leads; none, said so and not left out, where it signs alone. */
  mandates: z.preprocess(parts, z.array(needed(200)).max(60)),
  hash,
  cutOff: exactDay,
  invented: flag
})
export const newTextInput = z.strictObject({
  letter: needed(200),
  hash,
  cutOff: exactDay.optional(),
  reason: needed(2000)
})
export const clearanceInput = z.strictObject({
  letter: needed(200),
  /** Left out with 'not-joined': all that have not said anything. */
  mandate: text(200),
  decision: z.enum(clearanceDecisions),
  hash: hash.optional(),
  on: exactDay.optional(),
  /** Who said so for the mandate. */
  saidBy: text(200),
  reason: text(2000)
})
export type ClearanceInput = z.output<typeof clearanceInput>
