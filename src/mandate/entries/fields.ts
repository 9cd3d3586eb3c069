import { z } from 'zod'
import { latinDigits } from '#platform/digits.ts'
import { isDay, isOfOtherYears, parsePartialDay, years } from '../calendar.ts'
import { nameAsTyped } from './name-as-typed.ts'

/**
 * The fields of an entry: what a form shows and what is accepted are the same description. What comes is what a form or
 * a line of CSV sends, text; several choices may also come as a list. An empty field is one that was left out.
 */
export type Field = {
  isRequired: boolean
  schema: z.ZodType
} & (
  | { form: 'line' | 'text'; most: number }
  | { form: 'day' | 'partial-day'; isPast: boolean }
  | { form: 'state' | 'address' | 'yes' | 'language' }
  | { form: 'number'; least: number; most: number; isPast?: boolean }
  /** `words`: the beginning of the messages that say each choice; with `vocabulary`, labels are its own. */
  | { form: 'choice' | 'choices'; choices: readonly string[]; words: string }
  | { form: 'choice' | 'choices'; vocabulary: string }
)
export type Fields = Record<string, Field>

/** What is empty, or blank, was left out. */
const made = (schema: z.ZodType, isRequired: boolean, read = (text: string) => text) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value === null ? undefined : value
      return isBlank(value) ? undefined : read(value.trim())
    },
    isRequired ? schema : schema.optional()
  )
/** What is in the digits of any script: our own pages write days and numbers so. */
const inDigits = (schema: z.ZodType, isRequired: boolean) => made(schema, isRequired, latinDigits)

interface Need {
  required?: boolean
}
// What no text needs: controls, half characters that have no bytes, and what turns the order in which others read it.
// oxlint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u
export const isReadable = (text: string): boolean => !unreadable.test(text)
/** A text that can be kept and read as it was written. */
export const readable = (most: number, least = 1) =>
  z.string().min(least).max(most).refine(isReadable, 'forbidden-character')
/** Without a line break, of whichever kind, or a stop that stands for several blanks. */
export const isOneLine = (text: string): boolean => isReadable(text) && !/[\n\r\t\u0085\u2028\u2029]/.test(text)
const oneLine = (most: number, least = 1) => readable(most, least).refine(isOneLine, 'forbidden-character')
/** Nothing in it can be seen: blanks, and marks that take no room. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(text)

export const field = {
  /** One line of text of at least `least` and at most `most` characters, 300 if not said. */
  line: ({ required = false, most = 300, least = 1 }: Need & { most?: number; least?: number } = {}): Field => ({
    form: 'line',
    most,
    isRequired: required,
    schema: made(oneLine(most, least), required)
  }),
  /** A line with the number of a paragraph or an article, which stands on the pages of every language. */
  numbered: ({ required = false, most }: Need & { most: number }): Field => ({
    form: 'line',
    most,
    isRequired: required,
    schema: inDigits(oneLine(most), required)
  }),
  /** Text of at least `least` and at most `most` characters: 3, as the tables have it, if not said; `short`: as what less is refused. */
  text: ({
    required = false,
    most = 5000,
    least = 3,
    short
  }: Need & { most?: number; least?: number; short?: string } = {}): Field => ({
    form: 'text',
    most,
    isRequired: required,
    schema: made(
      short === undefined ? readable(most, least) : readable(most).refine(({ length }) => length >= least, short),
      required
    )
  }),
  /** What a register calls something, the address of its public page, or the symbol of a document as it is cited. */
  named: ({ required = false }: Need = {}): Field => ({
    form: 'line',
    // So long may an address be that is typed; the name in it is shorter.
    most: 300,
    isRequired: required,
    schema: made(oneLine(120), required, nameAsTyped)
  }),
  /** `past`: not after today. */
  day: ({ required = false, past = false }: Need & { past?: boolean } = {}): Field => ({
    form: 'day',
    isPast: past,
    isRequired: required,
    schema: inDigits(
      dayOfYears((text) => isDay(text), 'day-needed'),
      required
    )
  }),
  /** '2017-03-24', '2017-03' or '2017'; `first`: the year from which on it may be. */
  partialDay: ({
    required = false,
    past = false,
    first = years.first
  }: Need & { past?: boolean; first?: number } = {}): Field => ({
    form: 'partial-day',
    isPast: past,
    isRequired: required,
    schema: inDigits(
      dayOfYears((text) => parsePartialDay(text, first)?.on != null, 'impossible-date', first),
      required
    )
  }),
  /** A code of two or three letters, of any language; whether it is one is looked at with the rest. */
  language: ({ required = false }: Need = {}): Field => ({
    form: 'language',
    isRequired: required,
    schema: made(oneLine(3), required)
  }),
  /** ISO 3166 code of three letters; whether there is such a State is looked up. */
  state: ({ required = false }: Need = {}): Field => ({
    form: 'state',
    isRequired: required,
    schema: made(z.string().regex(/^[A-Z]{3}$/), required)
  }),
  /** An address on the web, of a host that has a name. */
  address: ({ required = false }: Need = {}): Field => ({
    form: 'address',
    isRequired: required,
    schema: made(
      z
        .string()
        .max(2000)
        .refine((text) => webAddress.safeParse(text).success, 'no-web-address')
        .transform((address) => new URL(address).href),
      required
    )
  }),
  /** A whole number. */
  number: ({ required = false, least, most }: Need & { least: number; most: number }): Field => ({
    form: 'number',
    least,
    most,
    isRequired: required,
    schema: inDigits(
      z.preprocess(
        (value) => (typeof value === 'string' && /^-?\d{1,12}$/.test(value) ? Number(value) : value),
        z
          .unknown()
          .refine((value) => value === undefined || Number.isInteger(value), 'no-whole-number')
          .pipe(z.number().min(least).max(most))
      ),
      required
    )
  }),
  /** A year; `past`: none to come. */
  year: ({ required = false, past = false }: Need & { past?: boolean } = {}): Field => ({
    ...(field.number({ required, least: 1990, most: 2199 }) as Field & { form: 'number'; least: number; most: number }),
    isPast: past
  }),
  /** A number that may have decimals, with a point or a comma, Arabic's too: at most twelve digits before it and four behind. */
  decimal: ({ required = false }: Need = {}): Field => ({
    form: 'line',
    most: 20,
    isRequired: required,
    schema: inDigits(
      z
        .string()
        .refine((text) => /^-?\d{1,12}([.,٫]\d{1,4})?$/.test(text), 'no-number')
        .transform((text) => text.replace(/[,٫]/, '.')),
      required
    )
  }),
  choice: (words: string, choices: readonly string[], { required = false }: Need = {}): Field => ({
    form: 'choice',
    choices,
    words,
    isRequired: required,
    schema: made(z.enum(choices as [string, ...string[]]), required)
  }),
  /** `required`: at least one of them. */
  choices: (words: string, choices: readonly string[], { required = false }: Need = {}): Field => ({
    form: 'choices',
    choices,
    words,
    isRequired: required,
    schema: severalOf(z.enum(choices as [string, ...string[]]), required ? 1 : 0)
  }),
  /** A code of the reference data's vocabulary; whether there is such a code is looked up. */
  word: (vocabulary: string, { required = false }: Need = {}): Field => ({
    form: 'choice',
    vocabulary,
    isRequired: required,
    schema: made(z.string().regex(codeForm), required)
  }),
  words: (vocabulary: string): Field => ({
    form: 'choices',
    vocabulary,
    isRequired: false,
    schema: severalOf(z.string().regex(codeForm))
  }),
  yes: (): Field => ({
    form: 'yes',
    isRequired: false,
    schema: z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())
  })
} as const

/** As what it is refused: of other years than the field takes, or none at all. */
const dayOfYears = (isIt: (text: string) => boolean, code: string, first: number = years.first) =>
  z.string().superRefine((text, context) => {
    if (isIt(text)) return
    const isOther = isOfOtherYears(text, first)
    context.addIssue({
      code: 'custom',
      message: isOther ? 'year-out-of-bounds' : code,
      input: text,
      ...(isOther && { params: { least: first, most: years.last } })
    })
  })

const webAddress = z.url({ protocol: /^https?$/i, hostname: /^[^.]+\..+$/ })
const codeForm = /^[a-z0-9][a-z0-9.-]{0,59}$/
const severalOf = (one: z.ZodType, least = 0) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).min(least, { error: 'required' }).max(60)
  )
