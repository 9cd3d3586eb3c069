import { ownWords } from '#mandate/languages.ts'
import { writePartialDay } from '#mandate/calendar.ts'
import { m } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { askedCommitments } from '../commitments/commitments-file.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'

const columns = [
  'commitment',
  'mandate',
  'state',
  'occasion',
  'document',
  'paragraph',
  'made',
  'due',
  'field',
  'stands',
  'overdue',
  'evidence',
  'text',
  'language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
]

/** The register with its filters, a row for each commitment. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedCommitments(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const rows = asked.entries.map((one) => {
    const { text, lang: textLang } = ownWords(one.texts, lang)
    return disarmedLine([
      one.slug,
      one.mandate,
      one.state,
      one.occasion,
      one.document,
      one.paragraph,
      writePartialDay({ on: one.madeOn, precision: one.madePrecision ?? 'unknown' }),
      writePartialDay({ on: one.dueOn, precision: one.duePrecision ?? 'unknown' }),
      one.field,
      one.stands,
      one.isOverdue ? 'yes' : 'no',
      one.steps.map(({ evidence }) => evidence).join('; '),
      text,
      textLang,
      one.invented ? 'yes' : 'no',
      asked.addressOf(one.slug),
      vigie.today(),
      m.letters_licence(),
      asked.page
    ])
  })
  return csvFile('commitments.csv', columns, rows)
}
