import { z } from 'zod'
import { erasureReasons, sourceAskeds } from './erasure-reasons.ts'
import { noteClasses, sealedBody } from '../intake/sealed-body.ts'

export const oneSubmission = z.strictObject({ id: z.uuid().toLowerCase() })

const one = { id: z.uuid().toLowerCase(), typed: z.string().max(100) }
const why = { reason: z.enum(erasureReasons), sourceAsked: z.enum(sourceAskeds) }

export const askErasureInput = z.strictObject({ ...one, ...why })
/** Why is told by who is alone; else it was told by who asked. */
export const eraseInput = z.strictObject({ ...one, ...z.object(why).partial().shape })
export type EraseInput = z.infer<typeof eraseInput>

export const oneHold = z.strictObject({ id: z.uuid().toLowerCase() })
/** Its id is made in the officer's browser, so that the same sent twice is kept once. */
export const placeHoldInput = z.strictObject({
  submission: z.uuid().toLowerCase(),
  id: z.uuid().toLowerCase(),
  epoch: z.int().min(1),
  body: sealedBody(1, noteClasses)
})
