import { z } from 'zod'
import { exactDay, flag, isHttpsAddress, parts, partialDay } from '../communications/fields.ts'
import { isReadable } from '../entries/fields.ts'
import { companyKinds, foldName, otherRoles, sectors } from './company.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => isReadable(text) && !/[\n\r\t]/.test(text), { error: 'forbidden-character' })
const prose = (most: number) => z.string().trim().min(1).max(most).refine(isReadable, { error: 'forbidden-character' })
const blank = (value: unknown) =>
  (typeof value === 'string' && value.trim() === '') || value === undefined ? null : value
const maybe = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.nullable().default(null))
const address = line(500).refine(isHttpsAddress, { error: 'address-not-https' })

/** How a share is written: 51, 51.5, 51,5, with or without the sign. Kept to a thousandth; nothing where it is not known. */
const share = z
  .unknown()
  .optional()
  .transform((value, context) => {
    const given = typeof value === 'string' ? value.trim().replace(/\s*%$/, '') : (value ?? '')
    if (given === '') return null
    const written = typeof given === 'string' && /^\d{1,3}([.,]\d{1,6})?$/.test(given)
    const part = typeof given === 'number' ? given : written ? Number(given.replace(',', '.')) : Number.NaN
    const rounded = Math.round(part * 1000) / 1000
    if (rounded > 0 && rounded <= 100) return rounded
    const said = typeof value === 'string' ? value.slice(0, 80) : String(part)
    context.addIssue({ code: 'custom', message: 'not-a-share', params: { value: said } })
    return z.NEVER
  })

const companyFields = {
  name: line(300).refine((name) => foldName(name).length <= 300, { error: 'too-long', params: { most: 300 } }),
  otherNames: z.preprocess((value) => parts(value) ?? [], z.array(line(300)).max(20)),
  kind: z.enum(companyKinds),
  sector: z.enum(sectors),
  homeState: maybe(line(300)),
  grievanceAddress: maybe(address),
  grievanceWords: maybe(prose(2000))
}
const holdingFields = {
  as: z.enum(otherRoles),
  share,
  from: partialDay,
  to: partialDay,
  title: line(300),
  address,
  readOn: exactDay
}
const changes = { id: z.uuid().optional(), revision: z.int().min(1).max(1_000_000_000).optional() }

/** `revision` of what is changed: the one that was read. */
export const companyInput = z.strictObject({ ...changes, ...companyFields })
export const holdingInput = z.strictObject({
  ...changes,
  company: z.uuid(),
  other: z.uuid(),
  ...holdingFields,
  // A holder that is a person is not entered: whoever enters one says that it is none.
  noPerson: flag.refine((said) => said === true, { error: 'no-person-said' })
})
export const takeBackInput = z.strictObject({ id: z.uuid(), revision: z.int() })

/** A row of a file: of a company, of what another is to it, or of both. */
export const companyRow = z.strictObject(companyFields)
export const holdingRow = z.strictObject(holdingFields)

export type CompanyGiven = z.infer<typeof companyRow>
export type HoldingGiven = z.infer<typeof holdingRow>
