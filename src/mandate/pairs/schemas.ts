import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { printCount } from '../cases/matching/print-count.ts'
import { needed } from '../communications/fields.ts'
import { sealedBody } from '../intake/sealed-body.ts'
import { pairKeyClasses } from './pair-key.ts'

/** What officers' browsers send about pairs: shape and size are looked at here, and what is sealed by nobody. */
const id = z.uuid().toLowerCase()
const body = sealedBody(1, pairKeyClasses)
const epoch = z.int().min(1).max(100_000)
const day = z.string().refine(isDay, 'not-a-day')
const agreed = z.strictObject({
  mandate: z.string().max(100),
  other: z.string().max(100),
  officer: z.uuid(),
  on: day,
  renews: z.literal(true).optional()
})
const signedOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, purpose: z.string().max(100), by: z.string().max(200), signature: z.string().max(200) })
const said = signedOf(agreed)
const second = signedOf(z.strictObject({ agreed, epoch: z.string().max(200), officer: z.uuid(), on: day }))

export const pairsInput = z.strictObject({ lang: z.string().max(10) })
export const agreedInput = z.strictObject({ word: z.strictObject({ said, office: said, second: second.optional() }) })
export const endInput = z.strictObject({ other: needed(100) })
export const pairKeyInput = z.strictObject({ other: needed(100), epoch, otherEpoch: epoch, own: body, theirs: body })
export const mattersInput = z.strictObject({ case: id })
export const printsInput = z.strictObject({ matters: z.array(id).min(1).max(200) })
export const putInput = z.strictObject({
  case: id,
  pairs: z
    .array(
      z.strictObject({
        other: needed(100),
        epoch,
        otherEpoch: epoch,
        prints: z.array(z.string().regex(/^[\w-]{22}$/)).length(printCount)
      })
    )
    .min(1)
    .max(60)
})
