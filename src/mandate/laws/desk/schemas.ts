import { z } from 'zod'
import { isReadable } from '../../entries/fields.ts'

/** Why an officer sets something, in words. */
export const reasonInput = z
  .string()
  .trim()
  .min(3, 'required')
  .max(2000)
  .refine(isReadable, { error: 'forbidden-character' })
