import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { languages } from '../languages.ts'
import {
  consentDoors,
  mostSeq,
  subjects,
  type SealedAddition,
  type SealedNote,
  type SealedShare,
  type SealedSubmission
} from './payloads.ts'
import { mostLine, mostText } from './questions.ts'
import { calendars } from './sealed-date.ts'
import { noteIn } from './signed-note.ts'

/**
 * What an officer's browser opens was written by anybody: nothing of it is believed before it has this form. A
 * form that is not met is said, and the text is shown as text all the same (`asText`): a person may stand behind it.
 */
export const readSubmission = (opened: unknown): Opened<SealedSubmission> => read(submission, opened)
export const readAddition = (opened: unknown): Opened<SealedAddition> => read(addition, opened)
export const readGuestShare = (opened: unknown): Opened<SealedShare> => read(share, opened)
/** Whoever wrote it: that is another question (signed-note.ts). */
export const readNote = (opened: unknown): Opened<SealedNote> => read(note, noteIn(opened))

export type Opened<T> = { ok: true; value: T } | { ok: false; asText: string }

function read<T>(schema: z.ZodType<T>, opened: unknown): Opened<T> {
  const found = schema.safeParse(opened)
  if (found.success) return { ok: true, value: found.data }
  return { ok: false, asText: (JSON.stringify(opened, null, 1) ?? '').slice(0, mostText) }
}

const text = (most = mostText) => z.string().max(most)
const line = text(mostLine)
const code = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/)
const day = z.string().refine(isDay)
const lang = z.enum(languages)
const key = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`))
const personId = z.string().regex(/^p\d{1,4}$/)

const sealedDate = z.strictObject({
  typed: line,
  calendar: z.enum(calendars),
  value: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
})

const person = z.strictObject({
  id: personId,
  kind: z.enum(['person', 'organisation', 'group']),
  name: line,
  otherNames: line.exactOptional(),
  sex: line.exactOptional(),
  age: line.exactOptional(),
  nationality: line.exactOptional(),
  profession: line.exactOptional(),
  residence: line.exactOptional(),
  contact: line.exactOptional(),
  work: text().exactOptional(),
  minor: z.boolean().exactOptional()
})

const consent = z.strictObject({
  person: personId,
  door: z.enum(consentDoors),
  given: z.enum(['yes', 'no', 'cannot-ask']),
  as: z.enum(['full', 'initials', 'withheld']).exactOptional(),
  ngo: line.exactOptional(),
  givenBy: line.exactOptional(),
  givenOn: sealedDate.exactOptional(),
  evidence: line.exactOptional()
})

const fileParts = z
  .array(
    z.strictObject({
      index: z.int().min(0).max(200),
      size: z
        .int()
        .min(1)
        .max(16 * 1024 * 1024),
      sha256: key(32)
    })
  )
  .max(200)
const copy = z.strictObject({
  upload: z.uuid(),
  // NOTE: hybrid alone: a classic key would open nothing, and is nobody's mistake.
  secret: z.string().regex(/^AGE-SECRET-KEY-PQ-1[A-Z0-9]{1,200}$/),
  name: line,
  type: z.string().max(200),
  size: z.int().min(0).max(1_200_000_000),
  sha256: key(32),
  parts: fileParts
})
const file = copy.extend({
  stripped: copy.exactOptional(),
  custody: z.array(z.strictObject({ on: day, what: line, by: line })).max(100)
})

const source = z.strictObject({ recipient: z.string().startsWith('age1pq1').max(5_000), verifyKey: key(32) })

const submission = z.strictObject({
  v: z.literal(1),
  lang,
  subject: z.enum(subjects),
  answers: z.record(code, z.union([text(), z.array(code).max(50), sealedDate])),
  persons: z.array(person).max(1_000),
  consents: z.array(consent).max(8_000),
  files: z.array(file).max(200),
  source,
  lookupHash: key(32),
  epoch: z.int().min(1),
  filedOn: day,
  phrase: line.exactOptional(),
  enteredBy: z.uuid().exactOptional()
}) satisfies z.ZodType<SealedSubmission>

const addition = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['add', 'message', 'comment', 'withdraw', 'withdraw-consent', 'change', 'burn']),
  lang,
  text: text().exactOptional(),
  persons: z.array(person).max(1_000).exactOptional(),
  consents: z.array(consent).max(8_000).exactOptional(),
  files: z.array(file).max(200).exactOptional(),
  consent: z.strictObject({ person: line, door: z.enum(consentDoors) }).exactOptional(),
  phrase: line.exactOptional(),
  danger: z.literal(true).exactOptional(),
  source: source.exactOptional(),
  lookupHash: key(32).exactOptional(),
  on: day
}) satisfies z.ZodType<SealedAddition>

const note = z.strictObject({
  v: z.literal(1),
  kind: z.enum([
    'note',
    'stage-told',
    'message-sent',
    'question-sent',
    'translation-asked',
    'translation',
    'guest-note',
    'phrase',
    'hold-reason',
    'copy-made',
    'case-opened'
  ]),
  on: day,
  text: text().exactOptional(),
  lang: z.string().max(35).exactOptional(),
  stage: code.exactOptional(),
  by: day.exactOptional(),
  of: z.uuid().exactOptional(),
  about: z.strictObject({ letter: z.string().regex(/^[\w.-]{1,200}$/), reply: z.uuid() }).exactOptional(),
  copy: copy.exactOptional(),
  seq: z.int().min(1).max(mostSeq).exactOptional()
}) satisfies z.ZodType<SealedNote>

const share = z.strictObject({
  v: z.literal(1),
  matter: z.string().regex(/^\d{5}( \d{5}){9}$/),
  on: day,
  sent: submission.pick({ lang: true, subject: true, answers: true, persons: true, consents: true }).exactOptional(),
  additions: z
    .array(
      z.strictObject({
        on: day,
        addition: addition.omit({ files: true, phrase: true, source: true, lookupHash: true })
      })
    )
    .max(5_000),
  told: z.array(note.omit({ of: true, copy: true })).max(5_000)
}) satisfies z.ZodType<SealedShare>
