import { z } from 'zod'
import { noteClasses, sealedBody } from '../intake/sealed-body.ts'

export const oneSubmission = z.strictObject({ id: z.uuid().toLowerCase() })

export const eraseInput = z.strictObject({ id: z.uuid().toLowerCase(), typed: z.string().max(100) })

export const oneHold = z.strictObject({ id: z.uuid().toLowerCase() })
/** Its id is made in the officer's browser, so that the same sent twice is kept once. */
export const placeHoldInput = z.strictObject({
  submission: z.uuid().toLowerCase(),
  id: z.uuid().toLowerCase(),
  epoch: z.int().min(1),
  body: sealedBody(1, noteClasses)
})
