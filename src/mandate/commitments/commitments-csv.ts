import { wholeLine } from '#platform/csv/write-csv.ts'
import { writePartialDay } from '../calendar.ts'
import { ownWords, type Language } from '../languages.ts'
import type { ListedCommitment } from './list-commitments.ts'

/** The first line of the register’s file, and of that of one commitment. */
export const commitmentColumns = [
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
  'late',
  'days_late',
  'evidence',
  'text',
  'language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

/** A row of it; `lang` is the language in which our own words are asked for. */
export function commitmentRow(
  one: ListedCommitment,
  lang: Language,
  notes: { address: string; asOf: string; licence: string; list: string }
): string {
  const { text, lang: textLang } = ownWords(one.texts, lang)
  return wholeLine(commitmentColumns, {
    commitment: one.slug,
    mandate: one.mandate,
    state: one.state,
    occasion: one.occasion,
    document: one.document,
    paragraph: one.paragraph,
    made: writePartialDay({ on: one.madeOn, precision: one.madePrecision ?? 'unknown' }),
    due: writePartialDay({ on: one.dueOn, precision: one.duePrecision ?? 'unknown' }),
    field: one.field,
    stands: one.stands,
    overdue: one.isOverdue ? 'yes' : 'no',
    late: one.late ? 'yes' : 'no',
    days_late: one.late?.days,
    evidence: one.steps.map(({ evidence }) => evidence).join('; '),
    text,
    language: textLang,
    invented: one.invented || one.steps.some(({ invented }) => invented) ? 'yes' : 'no',
    address: notes.address,
    as_of: notes.asOf,
    licence: notes.licence,
    list: notes.list
  })
}
