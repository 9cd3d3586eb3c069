import { z } from 'zod'

export const oneSubmission = z.strictObject({ id: z.uuid().toLowerCase() })

/** As many characters of its number as are typed, so that nobody erases by a slip. */
export const typedLength = 8
export const eraseInput = z.strictObject({ id: z.uuid().toLowerCase(), typed: z.string().max(100) })
