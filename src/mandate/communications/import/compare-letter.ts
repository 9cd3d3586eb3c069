import { fileName } from './addressee-text.ts'
import { fieldsInOrder, type CorrectedField, type ReleasedField } from '../correction.ts'
import { numbersForPublic } from '../few-persons.ts'
import { isUnderWay } from '../machines.ts'
import type { ParsedAddressee, ParsedLetter, ParsedReply } from './parsed-letter.ts'
import { problem, type RowProblem } from '../../import/problem.ts'

/** A letter of the register that bears the same number. */
export interface ExistingLetter {
  id: string
  origin: string
  kind: string
  sentOn: string | null
  sentPrecision: string
  persons: number | null
  women: number | null
  men: number | null
  otherSex: number | null
  summary: string | null
  /** The public reads a version of its own: what was sent is not what it reads. */
  hasPublicVersion: boolean
  publication: string
  addressees: { id: string; class: string; state: string | null; probableState: string | null; actor: string | null }[]
  /** Codes, sorted. */
  signatories: string[]
  /** Keys as replyKeys makes them. */
  replies: string[]
  /** The same of replies that were corrected, as they stood before: a file that still says so adds none. */
  repliesBefore: string[]
  /** What the office corrected since, which no file did: a file that still says it as before does not take that back. */
  corrected: string[]
}

export type Comparison =
  | { verdict: 'unchanged'; repliesKept: number; correctionKept?: boolean }
  | { verdict: 'changed'; newReplies: ParsedReply[]; repliesKept: number; corrected: Corrected }
  | { verdict: 'conflict'; problems: RowProblem[] }

/** What a row changes of a letter, by the names that corrections give to it. */
export interface Corrected {
  fields: CorrectedField[]
  /** What of it the public can see to have changed. */
  publicFields: ReleasedField[]
}

/**
 * What a row says of a letter that is there already. What a file leaves empty it does not deny, and a
 * reply that it does not list stays. The number belongs to one letter: another kind, day or addressee
 * under it is a slip of the one or the other, for a person to decide. Facts that the office itself
 * entered are not changed by a file; replies are added to them. What two people agree to is not changed while
 * they do; and what is public cannot be changed by what is `held` back: the public would read it at once.
 */
export function compareLetter(existing: ExistingLetter, letter: ParsedLetter, held = false): Comparison {
  const differs = columnsThat({
    type: existing.kind !== letter.kind,
    date: existing.sentOn !== letter.sent.on || existing.sentPrecision !== letter.sent.precision,
    addressee: !areSame(existing.addressees, letter.addressees)
  })
  const mended = (columns: Column[]) => columns.every((column) => existing.corrected.includes(correctedAs[column]))
  if (differs.length && !mended(differs)) return { verdict: 'conflict', problems: [withOtherFacts(letter, differs)] }

  const has = new Set([...existing.replies, ...existing.repliesBefore])
  const keys = replyKeys(letter.replies)
  const newReplies = letter.replies.filter((_, place) => !has.has(keys[place]!))
  const repliesKept = existing.replies.length - (letter.replies.length - newReplies.length)
  const mandates = letter.signatories?.map(({ mandate }) => mandate)
  const changes = columnsThat({
    mandates: mandates !== undefined && mandates.toSorted().join() !== existing.signatories.toSorted().join(),
    persons: letter.persons !== null && letter.persons !== existing.persons,
    women: letter.women !== null && letter.women !== existing.women,
    summary: letter.summary !== null && letter.summary !== existing.summary
  })
  const beforeCorrection = [...differs, ...changes]
  if (beforeCorrection.length && mended(beforeCorrection))
    return newReplies.length
      ? { verdict: 'conflict', problems: [withOtherFacts(letter, beforeCorrection)] }
      : { verdict: 'unchanged', repliesKept, correctionKept: true }
  if (existing.corrected.length && changes.length)
    return { verdict: 'conflict', problems: [withOtherFacts(letter, beforeCorrection)] }
  const ofThisFile = existing.origin === (letter.source ? 'communications-record' : 'letters-file')
  if (changes.length && !ofThisFile) return { verdict: 'conflict', problems: [withOtherFacts(letter, changes)] }
  if (changes.length && isUnderWay(existing.publication))
    return { verdict: 'conflict', problems: [problem('release-under-way', changes[0]!, { value: nameOf(letter) })] }
  const persons = letter.persons ?? existing.persons
  const women = letter.women ?? existing.women
  const corrected = correctedOf(existing, changes, { persons, women })
  // Numbers that are not told are in sums all the same.
  const isRead = corrected.publicFields.length > 0 || corrected.fields.includes('persons')
  if (isRead && held && existing.publication === 'public')
    return { verdict: 'conflict', problems: [changeHeld(letter, changes)] }
  const sexes = (women ?? 0) + (existing.men ?? 0) + (existing.otherSex ?? 0)
  if (persons !== null && sexes > persons)
    return { verdict: 'conflict', problems: [problem('women-more-than-persons', 'women', { value: sexes, persons })] }
  return changes.length || newReplies.length
    ? { verdict: 'changed', newReplies, repliesKept, corrected }
    : { verdict: 'unchanged', repliesKept }
}

function correctedOf(
  existing: ExistingLetter,
  changes: readonly Column[],
  now: Pick<ExistingLetter, 'persons' | 'women'>
): Corrected {
  const fields = [...new Set(changes.map((column) => correctedAs[column]))]
  const toldOf = (letter: ExistingLetter) => JSON.stringify(numbersForPublic(letter))
  const isSeen = (field: CorrectedField) =>
    field === 'persons'
      ? toldOf(existing) !== toldOf({ ...existing, ...now })
      : field !== 'summary' || !existing.hasPublicVersion
  return { fields, publicFields: fieldsInOrder(fields.filter(isSeen)) }
}

/** The columns of a file by the names that a correction gives to what they hold. */
const correctedAs = {
  type: 'kind',
  date: 'sent-on',
  addressee: 'addressees',
  mandates: 'mandates',
  persons: 'persons',
  women: 'persons',
  summary: 'summary'
} as const satisfies Record<string, CorrectedField>
type Column = keyof typeof correctedAs

const columnsThat = (differ: Partial<Record<Column, boolean>>) =>
  (Object.keys(differ) as Column[]).filter((column) => differ[column])

/** One key for each reply; of two that are alike the second has another than the first. */
export function replyKeys(
  replies: readonly { addressee: number; received: { on: string | null; precision: string }; mere: boolean }[]
): string[] {
  const seen = new Map<string, number>()
  return replies.map(({ addressee, received, mere }) => {
    const key = `${addressee} ${received.on} ${received.precision}${mere ? ' (A)' : ''}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `${key} ${count}`
  })
}

const nameOf = (letter: ParsedLetter) => letter.reference ?? letter.slug

const withOtherFacts = (letter: ParsedLetter, columns: string[]) =>
  problem('reference-with-other-facts', columns[0]!, { reference: nameOf(letter), columns: columns.join(', ') })

const changeHeld = (letter: ParsedLetter, columns: string[]) =>
  problem('change-of-public-letter-held', columns[0]!, { reference: nameOf(letter), columns: columns.join(', ') })

function areSame(existing: ExistingLetter['addressees'], read: readonly ParsedAddressee[]): boolean {
  return existing.length === read.length && existing.every((one, place) => isSame(one, read[place]!))
}

function isSame(one: ExistingLetter['addressees'][number], read: ParsedAddressee): boolean {
  if (one.state !== read.state || one.probableState !== read.probableState) return false
  const isClass = one.class === read.class || read.isClassAssumed === true
  return one.actor === null ? read.actor === null : isClass && fileName(one.actor) === fileName(read.actor ?? '')
}
