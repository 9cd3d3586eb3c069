import { z } from 'zod'
import { isDay } from '../../calendar.ts'
import { isOneLine } from '../../entries/fields.ts'
import { needs } from './helper.ts'

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
// Nothing that turns the text around it: a number would be read as another.
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => isOneLine(text) && !/\p{Cf}/u.test(text), 'forbidden-character')
const codes = (pattern: RegExp) => z.array(z.string().regex(pattern)).max(60).default([])

/** What is said of a helper: of a form and of a file's line alike. Whether States and languages are known, the verb asks. */
export const helperFields = {
  name: line(120),
  needs: z.array(z.enum(needs)).min(1),
  states: codes(/^[A-Z]{3}$/),
  languages: codes(/^[a-z]{2,3}$/),
  address: line(200),
  telephone: z.preprocess(
    blank,
    z
      .string()
      .trim()
      .refine((number) => /^\+?[0-9][0-9 ()./-]{2,39}$/.test(number), 'not-a-telephone')
      .nullable()
      .default(null)
  ),
  checkedOn: z.preprocess(
    blank,
    z
      .string()
      .refine((day) => isDay(day), 'day-needed')
      .nullable()
      .default(null)
  )
}

/** One whole entry, new or as it is from now on. */
export const helperInput = z.strictObject({
  ...helperFields,
  id: z.uuid().optional(),
  revision: z.int().min(1).optional(),
  removed: z.boolean().default(false)
})

const split = (text: unknown) => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : text)
const fromWords = <T extends z.ZodType>(schema: T) => z.preprocess(split, schema)

/** A line of `referrals.csv`, whose columns `states` and `languages` may be missing. */
export const helperLine = z
  .object({
    name: helperFields.name,
    kind: fromWords(helperFields.needs),
    states: fromWords(helperFields.states),
    languages: fromWords(helperFields.languages),
    address: helperFields.address,
    telephone: helperFields.telephone,
    checked_on: helperFields.checkedOn
  })
  .transform(({ kind, checked_on, ...rest }) => ({ ...rest, needs: kind, checkedOn: checked_on }))
