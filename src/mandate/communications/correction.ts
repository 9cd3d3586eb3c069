import type { Day, PartialDay, Precision } from '../calendar.ts'
import { nameInPublic } from '../intake/doors.ts'
import type { AddresseeClass } from './communication.ts'
import { numbersForPublic } from './few-persons.ts'

/** What of a letter on record can be corrected, as it stands or is to stand. */
export interface LetterFacts {
  slug: string
  reference: string | null
  referenceNumber: string | null
  kind: string
  sent: PartialDay
  /** An addressee keeps its id, and with it its clock and replies; null for one that is new. */
  addressees: {
    id: string | null
    class: AddresseeClass
    state: string | null
    probableState: string | null
    actorName: string | null
  }[]
  signatories: { mandate: string; onlyYearKnown: boolean }[]
  persons: number | null
  women: number | null
  men: number | null
  otherSex: number | null
  names: { name: string; sex: string; publicForm: string }[]
  themes: string[]
  groups: string[]
  articles: number[]
  language: string | null
  subject: string | null
  summary: string | null
  publicVersion: { subject: string | null; summary: string | null; withheldNote: string | null } | null
  reprisal: ReprisalOnRecord | null
}

/** The act of cooperation that the attack answers (HRC resolution 12/2; paras. 76-77). */
export interface ReprisalOnRecord {
  act: string
  publicAct: string | null
  /** Beside its public wording the public reads nothing of the act, not its day either. */
  actWithheld: boolean
  on: Day | null
  precision: Precision
  body: string | null
  forms: string[]
}

type Part = (letter: LetterFacts) => unknown

const seenByAll = {
  kind: ({ kind }) => kind,
  reference: ({ reference }) => reference,
  'sent-on': ({ sent }) => [sent.on, sent.precision],
  addressees: ({ addressees }) => addressees.map((one) => [one.class, one.state, one.probableState, one.actorName]),
  mandates: ({ signatories }) => signatories.map(({ mandate }) => mandate).toSorted(),
  persons: ({ persons, women, men, otherSex }) => [persons, women, men, otherSex],
  themes: ({ themes }) => themes.toSorted(),
  groups: ({ groups }) => groups.toSorted(),
  articles: ({ articles }) => articles.toSorted((a, b) => a - b),
  language: ({ language }) => language
} satisfies Record<string, Part>

const known = {
  ...seenByAll,
  names: ({ names }) => names.map(({ name, sex, publicForm }) => JSON.stringify([name, sex, publicForm])).toSorted(),
  subject: ({ subject }) => subject,
  summary: ({ summary }) => summary,
  'public-version': ({ publicVersion: version }) => version && [version.subject, version.summary, version.withheldNote],
  reprisal: ({ reprisal }) => reprisal && [reprisal.act, reprisal.publicAct]
} satisfies Record<string, Part>
export type CorrectedField = keyof typeof known

// Where there is a public version it alone speaks: what was sent may name a person, and is not said to have changed.
const released = {
  ...seenByAll,
  persons: numbersForPublic,
  // In the order in which they are released, whatever the order in which they were given.
  names: ({ names }) => names.toSorted(byName).flatMap((one) => nameInPublic(one) ?? []),
  subject: (letter) => publicText(letter, 'subject'),
  summary: (letter) => publicText(letter, 'summary'),
  'withheld-note': ({ publicVersion }) => publicVersion?.withheldNote ?? null,
  reprisal: actForPublic
} satisfies Record<string, Part>
export type ReleasedField = keyof typeof released

export const correctedFields = Object.keys(known) as CorrectedField[]
export const releasedFields = Object.keys(released) as ReleasedField[]

/** Those of these fields that the public is told of, in the order in which a page has them. */
export const fieldsInOrder = (fields: readonly string[]): ReleasedField[] =>
  releasedFields.filter((field) => fields.includes(field))

/** What a correction changes on record. */
export const changedFields = (before: LetterFacts, after: LetterFacts): CorrectedField[] =>
  fieldsThatDiffer(known, before, after)

/** What a reader of the public page can see to have changed; of what was withheld, nothing is given away. */
export const changedForPublic = (before: LetterFacts, after: LetterFacts): ReleasedField[] =>
  fieldsThatDiffer(released, before, after)

export interface Difference {
  field: string
  before: unknown
  after: unknown
}

/** What a correction changes on record, with what stood there and what is to stand. */
export const differences = (before: LetterFacts, after: LetterFacts): Difference[] =>
  differencesIn(known, before, after)

/** Of what has these parts, a letter or a reply: which of them are another after than before. */
export const fieldsThatDiffer = <F extends string, T>(parts: Record<F, (of: T) => unknown>, before: T, after: T): F[] =>
  (Object.keys(parts) as F[]).filter(
    (field) => JSON.stringify(parts[field](before)) !== JSON.stringify(parts[field](after))
  )
export const differencesIn = <F extends string, T>(
  parts: Record<F, (of: T) => unknown>,
  before: T,
  after: T
): Difference[] =>
  fieldsThatDiffer(parts, before, after).map((field) => ({
    field,
    before: parts[field](before),
    after: parts[field](after)
  }))

/** What the public reads of a letter, or is to read. */
export const forPublic = (letter: LetterFacts): { field: ReleasedField; value: unknown }[] =>
  releasedFields
    .map((field) => ({ field, value: released[field](letter) }))
    // Said of letters about one alone: what was proposed of others keeps its fingerprint.
    .filter(({ field, value }) => field !== 'reprisal' || value !== null)

/** That there was a reprisal, and of the act what the public reads; the same rule as in project-released-letters.server.ts. */
function actForPublic({ reprisal, publicVersion }: LetterFacts): (string | null)[] | null {
  if (!reprisal) return null
  const { act, publicAct, actWithheld, on, precision, body } = reprisal
  return publicVersion || actWithheld ? [publicAct, null, 'unknown', null] : [publicAct ?? act, on, precision, body]
}

export const publicText = ({ publicVersion, ...sent }: LetterFacts, text: 'subject' | 'summary'): string | null =>
  publicVersion ? publicVersion[text] : sent[text]

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

type Addressees = LetterFacts['addressees']

/**
 * Those to whom a letter went, corrected: who is named again keeps its place in the record. Where one alone is
 * left over on either side, it was written down wrongly, and its clock and replies are the right one's.
 */
export function correctedAddressees(
  before: Addressees,
  named: readonly Omit<Addressees[number], 'id' | 'probableState'>[]
): { after: Addressees; gone: Addressees } {
  const left = [...before]
  const after = named.map((one): Addressees[number] => {
    const place = left.findIndex((other) => isSame(other, one))
    const id = place < 0 ? null : left.splice(place, 1)[0]!.id
    return { ...one, id, probableState: null }
  })
  const fresh = after.filter(({ id }) => id === null)
  if (left.length !== 1 || fresh.length !== 1) return { after, gone: left }
  fresh[0]!.id = left[0]!.id
  return { after, gone: [] }
}

const isSame = (a: Addressees[number], b: Omit<Addressees[number], 'id' | 'probableState'>): boolean =>
  a.class === b.class &&
  (b.state === null
    ? a.state === null && a.actorName?.toLowerCase() === b.actorName?.toLowerCase()
    : (a.state ?? a.probableState) === b.state)
