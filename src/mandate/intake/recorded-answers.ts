import { addDays, isDay, type Day } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'
import type { ConsentLine } from './consents-of.ts'
import type { NamedAs } from './doors.ts'
import { consentDoors, type ConsentDoor } from './payloads.ts'

export const answersToRecord = ['yes', 'no', 'cannot-ask', 'taken-back'] as const

/** An answer as an officer records it in a case. None is changed or removed: another is recorded in its place. */
export interface RecordedAnswer {
  id: string
  /** By the id that this person has in the record. */
  person: string
  door: ConsentDoor
  given: (typeof answersToRecord)[number]
  /** In public: how this person may be named. */
  as?: NamedAs
  ngo?: string
  givenBy: string
  givenOn: Day
  /** How the office knows: a call, a letter, who was there. */
  evidence: string
  /** Why it is another answer than before. */
  why?: string
  /** Recorded answers that the officer saw and put this one in place of. */
  replaces: string[]
  by: string
  on: Day
}

export type TakenBack = NonNullable<ConsentLine['takenBack']>
/** By the id of the answer: what the source took back after it was given. */
export type TakenBackSince = ReadonlyMap<string, TakenBack>

/** What a form has before it is recorded. */
export type TypedAnswer = Pick<RecordedAnswer, 'givenBy' | 'givenOn' | 'evidence'> & {
  given: RecordedAnswer['given'] | ''
  why: string
}

/** Two years before its matter reached the office: what is dated before that is a slip, as of a century. */
export const earliestAnswer = (cameOn: Day): Day => addDays(cameOn, -731)

export function isAnswerTooEarly(value: Day, cameOn: Day): DomainError | null {
  const earliest = earliestAnswer(cameOn)
  return value < earliest ? error('answer-too-early', 'givenOn', { value, earliest }) : null
}

/** What keeps an answer from being recorded; `before`: what counts at that door now. */
export function wrongInAnswer(
  typed: TypedAnswer,
  before: readonly ConsentLine[],
  { today, cameOn }: { today: Day; cameOn: Day }
): DomainError[] {
  const asked = ['given', 'givenBy', 'givenOn', 'evidence', ...(before.length > 0 ? (['why'] as const) : [])] as const
  const missing = asked.filter((field) => typed[field].trim() === '')
  if (missing.length > 0) return missing.map((field) => error('required', field))
  const { givenOn: value } = typed
  if (!isDay(value)) return [error('day-needed', 'givenOn', { value })]
  if (value > today) return [error('date-to-come', 'givenOn', { value, today })]
  const tooEarly = isAnswerTooEarly(value, cameOn)
  if (tooEarly) return [tooEarly]
  const taken = before
    .flatMap(({ takenBack }) => (takenBack ? [takenBack.on] : []))
    .toSorted()
    .at(-1)
  // NOTE: nobody can tell which of the two was later on one day: then what was taken back counts.
  const isTooEarly = typed.given === 'yes' && taken !== undefined && value <= taken
  return isTooEarly ? [error('answer-before-taken-back', 'givenOn', { value, taken })] : []
}

/** Those that no later one replaced: several at one door where officers recorded at the same time. */
export const latestOf = (answers: readonly RecordedAnswer[], person: string, door: ConsentDoor): RecordedAnswer[] =>
  answers.filter(
    (one, at) =>
      one.person === person && one.door === door && !answers.some((later, place) => place > at && replaces(later, one))
  )

const replaces = (later: RecordedAnswer, one: RecordedAnswer): boolean =>
  later.person === one.person && later.door === one.door && later.replaces.includes(one.id)

/** What counts at each door: the latest recorded answer in place of what was sent; of several the strictest, by doors.ts. */
export function linesNow(
  sent: readonly ConsentLine[],
  answers: readonly RecordedAnswer[],
  { person, takenBack }: { person: string; takenBack: TakenBackSince }
): ConsentLine[] {
  return consentDoors.flatMap((door) => {
    const latest = latestOf(answers, person, door)
    if (latest.length === 0) return sent.filter((line) => line.door === door)
    return latest.map((one) => lineOf(one, takenBack.get(one.id) ?? null))
  })
}

export function lineOf(answer: RecordedAnswer, takenBack: TakenBack | null): ConsentLine {
  const { person, door, given, as, ngo, givenBy, givenOn, evidence } = answer
  const isYes = given === 'yes' || given === 'taken-back'
  return {
    person,
    door,
    given: isYes ? 'yes' : given,
    ...(isYes && as && { as }),
    ...(isYes && ngo && { ngo }),
    givenBy,
    givenOn: { typed: givenOn, calendar: 'gregorian', value: givenOn },
    evidence,
    takenBack: given === 'taken-back' ? { on: givenOn, sure: true } : given === 'yes' ? takenBack : null
  }
}

/** What another program wrote and what is none is passed over. */
export function isRecordedAnswer(one: unknown): one is RecordedAnswer {
  const said = (one ?? {}) as Partial<Record<keyof RecordedAnswer, unknown>>
  const texts = [said.id, said.person, said.givenBy, said.givenOn, said.evidence, said.by, said.on]
  return (
    texts.every((text) => typeof text === 'string') &&
    consentDoors.some((door) => door === said.door) &&
    answersToRecord.some((given) => given === said.given) &&
    Array.isArray(said.replaces)
  )
}
