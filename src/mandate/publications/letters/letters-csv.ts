import { writePartialDay } from '#mandate/calendar.ts'
import { csvLine, headLine } from '#platform/csv/write-csv.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import type { ListedLetter } from './listed-letter.ts'
import { personsWithheld, sexesWithheld } from './withheld.ts'

/** What every row of a file carries, so that a row that is copied out of it still says what it is. */
export interface FileNotes {
  asOf: string
  note: string
  licence: string
  source: string
}

export const csvColumns = [
  'letter',
  'reference',
  'kind',
  'joint',
  'sent_on',
  'sent_precision',
  'reported_year',
  'addressee_number',
  'addressee_class',
  'addressee_code',
  'addressee',
  'addressee_certain',
  'mandates',
  'persons',
  'persons_withheld',
  'women',
  'men',
  'other_sex',
  'sexes_withheld',
  'themes',
  'groups',
  'reprisal',
  'reply_form',
  'reply_character',
  'answered_on',
  'clock',
  'due_on',
  'clock_days',
  'language',
  'subject',
  'source_document',
  'source_paragraph',
  'public_from',
  'invented',
  'address',
  'as_of',
  'note',
  'licence',
  'source'
] as const

export const csvHead = (): string => headLine(csvColumns)

/** A row for each addressee of a letter: the unit in which letters are counted. */
export function csvRows(
  letter: ListedLetter,
  address: string,
  { states }: Pick<Lists, 'states'>,
  notes: FileNotes
): string {
  return letter.addressees
    .map((addressee, index) => {
      const code = addressee.state ?? addressee.probableState
      return csvLine(
        [
          letter.slug,
          letter.reference,
          letter.kind,
          yes(letter.joint),
          letter.sentOn,
          letter.sentPrecision,
          letter.reportedYear,
          index + 1,
          addressee.class,
          code,
          code === null ? addressee.actorName : (states.get(code)?.name ?? code),
          yes(addressee.class !== 'state' || addressee.state !== null),
          letter.signatories.join('; '),
          letter.persons,
          letter.personsWithheld ? personsWithheld : null,
          letter.women,
          letter.men,
          letter.otherSex,
          letter.sexesWithheld ? sexesWithheld : null,
          letter.themes.join('; '),
          letter.groups.join('; '),
          yes(letter.reprisal),
          addressee.form,
          addressee.character,
          addressee.answeredOn,
          addressee.clock.state,
          addressee.clock.dueOn,
          addressee.clock.days,
          letter.language,
          letter.subject,
          letter.sourceDocument,
          letter.sourceParagraph,
          publicOn(letter),
          yes(letter.invented),
          address,
          notes.asOf,
          notes.note,
          notes.licence,
          notes.source
        ].map(disarmed)
      )
    })
    .join('')
}

/** As exactly as it is known: 2016-05-01, 1993. */
export const publicOn = ({
  publicFrom,
  publicPrecision
}: Pick<ListedLetter, 'publicFrom' | 'publicPrecision'>): string =>
  writePartialDay({ on: publicFrom, precision: publicPrecision })

const yes = (value: boolean) => (value ? 'yes' : 'no')

// A spreadsheet runs a cell that begins like a formula: a quotation mark before it makes it text.
const disarmed = (value: string | number | null) =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
