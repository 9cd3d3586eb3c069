import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import type { SealedAddition, SealedNote, SealedSubmission } from '#mandate/intake/payloads.ts'
import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { NotOpened, openJson, type NotOpenedReason } from '#platform/sealing/seal.ts'

/** What came of opening something: a reason instead of what it says, where it did not open. */
export type Opened<T> = { ok: true; value: T } | { ok: false; reason: NotOpenedReason | 'unreadable' }

export interface Matter extends Pick<SealedMatter, 'known' | 'readings' | 'uploads'> {
  submission: Opened<SealedSubmission>
  additions: { id: string; on: string; isNew: boolean; opened: Opened<SealedAddition> }[]
  notes: {
    id: string
    officer: string
    forOfficer: string | null
    answers: string | null
    on: string
    opened: Opened<SealedNote>
  }[]
}

export type Holding = readonly Pick<OpenedEpoch, 'secrets'>[]

/** In the tab alone. Newest epochs first: what waits was mostly sealed to them. */
export async function openMatter(sealed: SealedMatter, epochs: Holding): Promise<Matter> {
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const { known, readings, uploads } = sealed
  const submission = await open<SealedSubmission>(sealed.body, secrets, isSubmission)
  const additions: Matter['additions'] = []
  for (const { id, on, body, openedOn } of sealed.additions)
    additions.push({ id, on, isNew: openedOn === null, opened: await open<SealedAddition>(body, secrets, isAddition) })
  const notes: Matter['notes'] = []
  for (const { body, ...note } of sealed.notes)
    notes.push({ ...note, opened: await open<SealedNote>(body, secrets, isNote) })
  return { known, readings, uploads, submission, additions, notes }
}

/** Whoever has the epoch's recipient can seal anything to it: a thing of another shape is told, not shown. */
export async function open<T>(
  body: string,
  secrets: readonly string[],
  isOne: (value: unknown) => boolean
): Promise<Opened<T>> {
  if (secrets.length === 0) return { ok: false, reason: 'not-for-you' }
  try {
    const value = await openJson(fromBase64url(body), secrets)
    return isOne(value) ? { ok: true, value: value as T } : { ok: false, reason: 'unreadable' }
  } catch (error) {
    return { ok: false, reason: error instanceof NotOpened ? error.reason : 'unreadable' }
  }
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const areFields = (value: unknown, has: (one: Fields) => boolean) =>
  Array.isArray(value) && value.every((one) => isFields(one) && has(one))

const isAnswer = (value: unknown) =>
  isText(value) || (Array.isArray(value) && value.every(isText)) || (isFields(value) && isText(value.typed))

function isSubmission(value: unknown): boolean {
  if (!isFields(value) || value.v !== 1) return false
  const { answers, persons, consents, files, source } = value
  return (
    isText(value.lang) &&
    isText(value.subject) &&
    isFields(answers) &&
    Object.values(answers).every(isAnswer) &&
    areFields(persons, ({ id, name }) => isText(id) && isText(name)) &&
    areFields(consents, ({ person, door, given }) => isText(person) && isText(door) && isText(given)) &&
    areFields(files, isFile) &&
    isFields(source) &&
    isText(source.recipient) &&
    isText(source.verifyKey)
  )
}

const isFile = ({ upload, secret, name, size, parts }: Fields) =>
  isText(upload) && isText(secret) && isText(name) && typeof size === 'number' && Array.isArray(parts)

const isAddition = (value: unknown): boolean =>
  isFields(value) &&
  value.v === 1 &&
  isText(value.kind) &&
  (value.text === undefined || isText(value.text)) &&
  (value.persons === undefined || areFields(value.persons, ({ name }) => isText(name))) &&
  (value.files === undefined || areFields(value.files, isFile))

export const isNote = (value: unknown): boolean =>
  isFields(value) && value.v === 1 && isText(value.kind) && (value.text === undefined || isText(value.text))
