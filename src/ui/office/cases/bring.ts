import type * as Y from 'yjs'
import {
  consentsOf,
  addedConsentsOf,
  type ConsentLine,
  type DatedConsent,
  type Later,
  type PersonConsents
} from '#mandate/intake/consents-of.ts'
import { parsePartialDay, writePartialDay } from '#mandate/calendar.ts'
import type { SealedAddition, SealedSubmission } from '#mandate/intake/payloads.ts'
import type { RecordedAnswer, TakenBack } from '#mandate/intake/recorded-answers.ts'
import { addEntry, choose, hasEntry, link, noteReceived, type Entry } from './record.ts'
import { answersIn, noteTakenBack, sentConsentsIn } from './record-answers.ts'

/** A submission that is open in this tab. */
export interface Brought {
  id: string
  /** The day on which it came in. */
  received?: string
  submission: SealedSubmission
  later: readonly Later<SealedAddition>[]
}
/** Each answer with its question, in the reader's words: what has no field of its own comes as a note. */
export type Said = { id: string; asked: string; text: string }

const ownFields = [
  'what',
  'country',
  'place',
  'when',
  'by-whom',
  'subject',
  'contact',
  'source-name',
  'phrase',
  'danger'
]

/**
 * Brings persons with their consents, what happened, and the source into the record. Brought once more, it adds what has
 * come since and brings consents up to the day; what officers wrote stays as they wrote it.
 */
export function bring(
  doc: Y.Doc,
  { id, received, submission, later }: Brought,
  { by, on, answers }: { by: string; on: string; answers: readonly Said[] }
): void {
  const origin = { by, on, from: id }
  doc.transact(() => {
    link(doc, { submission: id, by, on, ...(received !== undefined && { received }) })
    if (received !== undefined) noteReceived(doc, id, received)
    for (const person of personsIn({ id, submission, later }, saidIn(doc))) bringPerson(doc, person, origin)
    const incident = { part: 'incidents' as const, id, ...origin }
    if (!hasEntry(doc, incident))
      addEntry(
        doc,
        incident,
        {
          what: text(submission, 'what'),
          'by-whom': text(submission, 'by-whom'),
          where: [text(submission, 'place'), text(submission, 'country')].filter(Boolean).join(', '),
          when: text(submission, 'when'),
          'to-whom': submission.persons
            .map(({ name }) => name)
            .filter(Boolean)
            .join(', ')
        },
        {
          whom: submission.persons.map((_, at) => `${id}:${at}`),
          day: dayIn(submission)
        }
      )
    const source = { part: 'sources' as const, id, ...origin }
    if (!hasEntry(doc, source))
      addEntry(doc, source, { who: text(submission, 'source-name'), contact: text(submission, 'contact') })
    const note = { part: 'notes' as const, id, ...origin }
    const rest = answers.filter((one) => !ownFields.includes(one.id))
    if (rest.length > 0 && !hasEntry(doc, note))
      addEntry(doc, note, { text: rest.map(({ asked, text: said }) => `${asked}\n${said}`).join('\n\n') })
    for (const [at, { on: day, addition }] of later.entries()) {
      const entry = { part: 'notes' as const, id: `${id}:${at}`, by, on, from: id }
      if (addition.text && !hasEntry(doc, entry)) addEntry(doc, entry, { text: `${day}\n${addition.text}` })
    }
  })
}

/** Of persons who are in the record: how they stand at each door by what their source has said up to now. */
export function bringConsents(doc: Y.Doc, brought: Brought): void {
  doc.transact(() => {
    for (const person of personsIn(brought, saidIn(doc))) {
      const entry = { part: 'persons' as const, id: person.id }
      if (hasEntry(doc, entry)) bringLines(doc, entry, person)
    }
  })
}

function bringLines(doc: Y.Doc, entry: Pick<Entry, 'part' | 'id'>, { lines, since }: PersonBrought): void {
  choose(doc, entry, 'consents', stillTakenBack(sentConsentsIn(doc, entry), lines))
  for (const { answer, takenBack } of since) noteTakenBack(doc, answer, takenBack)
}

/** A person with what counts of the answers sent, and which recorded ones were taken back since. */
type PersonBrought = PersonConsents & { id: string; since: { answer: string; takenBack: TakenBack }[] }

/** What officers were told of a person beside what her source sent: under the id that she has in the record. */
interface Recorded {
  lines: readonly ConsentLine[]
  answers: readonly RecordedAnswer[]
}
type RecordedOf = (id: string) => Recorded

const saidIn =
  (doc: Y.Doc): RecordedOf =>
  (id) => ({
    lines: sentConsentsIn(doc, { part: 'persons', id }).filter(({ person }) => person === id),
    answers: answersIn(doc).filter(({ person, given }) => person === id && given === 'yes')
  })

/** Everybody whom a submission and what was added to it name, each under the id that she has in a record. */
function personsIn({ id, submission, later }: Brought, said: RecordedOf): PersonBrought[] {
  return [
    ...withSaid(submission, id, said, (told) => consentsOf({ ...submission, ...told }, later)),
    ...later.flatMap((one, at) =>
      withSaid(one.addition, `${id}:${at}`, said, (told) =>
        addedConsentsOf({ ...one, addition: { ...one.addition, ...told } }, later, submission)
      )
    )
  ]
}

/** What an officer was told is taken back as what was sent is: it is read with it, and is hers again afterwards. */
function withSaid(
  { persons = [], consents = [] }: Partial<Told>,
  id: string,
  said: RecordedOf,
  read: (told: Told) => PersonConsents[]
): PersonBrought[] {
  const more = persons.flatMap((person, at) => {
    const { lines, answers } = said(`${id}:${at}`)
    return [...lines, ...answers.map(asGiven)].map((line) => ({ ...line, person: person.id }))
  })
  return read({ persons, consents: [...consents, ...more] }).map((of, at) => {
    const own = `${id}:${at}`
    const { lines, answers } = said(own)
    const [first, recorded] = [of.lines.length - lines.length - answers.length, of.lines.length - answers.length]
    return {
      ...of,
      id: own,
      lines: of.lines.slice(0, recorded).map((line, place) => (place < first ? line : { ...line, person: own })),
      since: answers.flatMap(({ id: answer }, place) => {
        const { takenBack } = of.lines[recorded + place]!
        return takenBack ? [{ answer, takenBack }] : []
      })
    }
  })
}
const asGiven = ({ person, door, givenOn }: RecordedAnswer): DatedConsent => ({
  person,
  door,
  given: 'yes',
  since: givenOn
})
interface Told {
  persons: SealedSubmission['persons']
  consents: DatedConsent[]
}

/** What was taken back once is not given again by a server that gives out less than before. */
function stillTakenBack(before: readonly ConsentLine[], now: readonly ConsentLine[]): ConsentLine[] {
  const isSame = (a: ConsentLine, b: ConsentLine) =>
    a.person === b.person && a.door === b.door && a.given === b.given && a.as === b.as && a.ngo === b.ngo
  return now.map((line) => ({
    ...line,
    takenBack: line.takenBack ?? before.find((one) => isSame(one, line) && one.takenBack)?.takenBack ?? null
  }))
}

function bringPerson(doc: Y.Doc, brought: PersonBrought, origin: { by: string; on: string; from: string }): void {
  const { id, person } = brought
  const entry = { part: 'persons' as const, id, ...origin }
  if (!hasEntry(doc, entry)) {
    const { id: _id, kind, sex, minor, ...texts } = person
    addEntry(doc, entry, texts, { kind, sex, minor: minor ? 'yes' : undefined })
  }
  bringLines(doc, entry, brought)
}

/** As the source was asked for it and said it; '' where it is said in words alone. */
function dayIn({ answers }: SealedSubmission): string {
  const said = answers.when
  if (said === undefined || Array.isArray(said)) return ''
  const read = parsePartialDay(typeof said === 'string' ? said : (said.value ?? said.typed))
  return read ? writePartialDay(read) : ''
}

function text({ answers }: SealedSubmission, question: string): string {
  const said = answers[question]
  if (said === undefined || Array.isArray(said)) return ''
  return typeof said === 'string'
    ? said
    : said.value && said.value !== said.typed
      ? `${said.typed} (${said.value})`
      : said.typed
}
