import type { Day, Precision } from '#mandate/calendar.ts'
import { characters, forms, type Character, type Form } from '#mandate/communications/character.ts'
import { clock, type ClockReading } from '#mandate/communications/deadlines.ts'
import type { AddresseeRow, LetterRow } from './store.server.ts'

/** A letter as a line of a list. */
export interface ListedLetter {
  id: string
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
  reportedYear: number | null
  /** Of the subject and summary. */
  language: string | null
  subject: string | null
  /** Its beginning alone. */
  summary: string | null
  /** From five on; a smaller number is withheld, and then no sex is told. */
  persons: number | null
  personsWithheld: boolean
  women: number | null
  men: number | null
  otherSex: number | null
  sexesWithheld: boolean
  themes: string[]
  groups: string[]
  signatories: string[]
  reprisal: boolean
  runsClock: boolean
  sourceDocument: string | null
  sourceParagraph: string | null
  publicFrom: Day
  publicPrecision: PublicPrecision
  invented: boolean
  sortDay: Day
  addressees: ListedAddressee[]
}
export type PublicPrecision = 'day' | 'year'
/** Of a printed record the year alone is known in which it became public, and its letters and replies with it. */
export const publicPrecision = (reportedYear: number | null): PublicPrecision =>
  reportedYear === null ? 'day' : 'year'

export interface ListedAddressee {
  id: string
  class: string
  state: string | null
  /** What a record's heading suggests; never counted for a State. */
  probableState: string | null
  actorName: string | null
  clock: ClockReading
  form: Form
  character: Character
  answeredOn: Day | null
  replies: number
}

/** With every clock as of `today`. */
export function listedLetter(row: LetterRow, today: Day): ListedLetter {
  return {
    id: row.id,
    slug: row.slug,
    reference: row.reference,
    kind: row.kind,
    joint: row.joint,
    sentOn: row.sent_on,
    sentPrecision: row.sent_precision,
    reportedYear: row.reported_year,
    language: row.language,
    subject: row.subject,
    summary: row.summary,
    persons: row.persons,
    personsWithheld: row.persons_withheld,
    women: row.women,
    men: row.men,
    otherSex: row.other_sex,
    sexesWithheld: row.sexes_withheld,
    themes: row.themes,
    groups: row.groups,
    signatories: row.signatories,
    reprisal: row.reprisal,
    runsClock: row.runs_clock,
    sourceDocument: row.source_document,
    sourceParagraph: row.source_paragraph,
    publicFrom: row.public_from,
    publicPrecision: publicPrecision(row.reported_year),
    invented: row.invented,
    sortDay: row.sort_day,
    addressees: row.addressees.map((addressee) => listedAddressee(row, addressee, today))
  }
}

export function listedAddressee(
  letter: Pick<LetterRow, 'sent_on' | 'sent_precision' | 'runs_clock'>,
  row: AddresseeRow,
  today: Day
): ListedAddressee {
  return {
    id: row.id,
    class: row.class,
    state: row.state,
    probableState: row.probable_state,
    actorName: row.actor_name,
    clock: clock(
      {
        sentOn: letter.sent_on,
        precision: letter.sent_precision,
        runsClock: letter.runs_clock,
        days: row.clock_days,
        events: row.events,
        answeredOn: row.answered_on,
        answered: row.answered
      },
      today
    ),
    form: forms[row.form] ?? 'none',
    character: characters[row.character ?? 0] ?? 'no-reply',
    answeredOn: row.answered_on,
    replies: row.replies
  }
}
