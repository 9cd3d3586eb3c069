import { z } from 'zod'

/** A name as it is kept and looked up: composed, with one space between. Case is the database's business. */
export const signInName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** As it is typed where one is given: short, on one line, and turned by nothing in it. */
export const signInNameField = z
  .string()
  .max(400)
  .transform(signInName)
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      // oxlint-disable-next-line no-control-regex -- that is what is refused
      .regex(/^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+$/)
  )
