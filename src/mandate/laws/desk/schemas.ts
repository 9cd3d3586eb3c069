import { z } from 'zod'

/** Why an officer sets something, in words. */
export const reasonInput = z.string().trim().min(3, 'required').max(2000)
