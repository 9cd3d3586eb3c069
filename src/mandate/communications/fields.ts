import { z } from 'zod'
import { isOfOtherYears, isWrittenAsDay, parsePartialDay, years } from '../calendar.ts'
import { languages } from '../languages.ts'
import { addresseeClasses, parseReference, parseType } from './communication.ts'

/**
 * What may be entered, once for forms, API and files: texts from a form are numbers and lists where they
 * stand for such. What needs the record or the reference data (does the State exist, is the reference
 * taken) is asked by the verbs.
 */

// Control characters have no place in a letter and end in broken exports; a tab and a new line do.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const halves = /\p{Surrogate}/u
export const plain = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    // Half a character has no bytes: it could be signed, and not be kept.
    .refine((text) => !forbidden.test(text) && !halves.test(text), { error: 'forbidden-character' })
// They turn the words around them: what is cleared or imported would not read as it was written.
const turning = /[\u202a-\u202e\u2066-\u2069]/
export const unturned = (most: number, least = 0) =>
  plain(most)
    .min(least)
    .refine((words) => !turning.test(words), { error: 'forbidden-character' })
export const text = (most: number, words: (most: number) => z.ZodString = plain) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), words(most).min(1).optional())
export const needed = (most: number) => plain(most).min(1)

/** An address on the web that anybody may be given: https, of a host that has a name, and with nobody's password in it. */
export function isHttpsAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && /^[^.]+\..+$/.test(hostname) && username === '' && password === ''
}

export const number = z.preprocess((value) => {
  if (typeof value !== 'string') return value ?? undefined
  const digits = value.trim()
  return digits === '' ? undefined : /^-?\d{1,15}$/.test(digits) ? Number(digits) : value
}, z.int().min(0).max(1_000_000).optional())
export const flag = z.preprocess(
  (value) =>
    value === '1' || value === 'yes' || value === 'on' || value === 'true'
      ? true
      : value === '' || value === '0' || value === 'no' || value === 'false'
        ? false
        : value,
  z.boolean().optional()
)
export const parts = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
    : (value ?? undefined)
export const list = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess(parts, z.array(item).max(most).optional())
export const neededList = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess(parts, z.array(item).min(1).max(most))

const noDay = (value: string) =>
  isOfOtherYears(value)
    ? { message: 'year-out-of-bounds', params: { least: years.first, most: years.last } }
    : { message: isWrittenAsDay(value) ? 'impossible-date' : 'date-written-otherwise' }
/** '2016-05-03', '2016-05' or '2016', nothing when it is not known. */
export const writtenDay = z.string().transform((value, context) => {
  const read = parsePartialDay(value)
  if (read) return read
  context.addIssue({ code: 'custom', ...noDay(value), input: value })
  return z.NEVER
})
export const partialDay = z.preprocess((value) => value ?? '', writtenDay)
export const exactDay = z.string().transform((value, context) => {
  const read = parsePartialDay(value)
  if (read?.precision === 'day') return read.on!
  context.addIssue({
    code: 'custom',
    ...(value.trim() === '' ? { message: 'required' } : read ? { message: 'day-needed' } : noDay(value)),
    input: value
  })
  return z.NEVER
})

export const kind = z.string().transform((value, context) => {
  const read = parseType(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: value.trim() === '' ? 'required' : 'unknown-kind', input: value })
  return z.NEVER
})
export const reference = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z
    .string()
    .transform((value, context) => {
      const read = parseReference(value)
      if (read) return read
      context.addIssue({ code: 'custom', message: 'reference-unreadable', input: value })
      return z.NEVER
    })
    .optional()
)
export const language = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.enum(languages).optional()
)

/**
 * In which language somebody else wrote, or a translation is: a State answers in any. That the list of reference data has
 * it is for the verb to ask.
 */
export const writtenLanguage = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}$/, { abort: true })
export const writtenLanguageIfSaid = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  writtenLanguage.optional()
)

export const addresseeName = unturned(300, 1)
export const addressee = z.union([
  addresseeName.transform((name) => ({ name, class: undefined })),
  z.strictObject({ name: addresseeName, class: z.enum(addresseeClasses).optional() })
])

export const ofAddressee = { letter: needed(200), addressee: text(300) }
/** The fingerprint of a text: SHA-256, 64 hexadecimal digits. */
export const hash = z.string().transform((value, context) => {
  const digits = value.trim().toLowerCase()
  if (/^[0-9a-f]{64}$/.test(digits)) return digits
  context.addIssue({ code: 'custom', message: digits === '' ? 'required' : 'fingerprint-unreadable', input: value })
  return z.NEVER
})
/** The fingerprint of what the second person looked at. */
export const proposal = needed(100)
