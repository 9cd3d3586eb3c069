import { lineOf, type RowOf } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import { ownWords, type Language } from '../languages.ts'
import type { Addendum } from './draft-addendum.ts'
import type { ListedVisit } from './list-visits.ts'
import { recommendedAsData } from './visit-as-data.ts'
import type { Texts } from './visit.ts'

export const lineColumns = [
  'visit',
  'state',
  'part',
  'number',
  'step',
  'by',
  'by_name',
  'day',
  'visit_from',
  'visit_to',
  'participants',
  'term',
  'stands',
  'recommendation',
  'status',
  'confidence',
  'text',
  'language',
  'document',
  'document_address',
  'invented',
  'address',
  'as_of',
  'licence'
] as const
type Line = RowOf<(typeof lineColumns)[number]> & { part: Part }
/** What a row of it can be. */
export const lineParts = ['step', 'term', 'recommendation', 'assessment'] as const
type Part = (typeof lineParts)[number]

/** One visit as rows: each step, each term on record, each recommendation after it and what each assessor says of it. */
export function visitLines(
  { slug, state, invented, events, terms }: ListedVisit,
  addendum: Addendum,
  language: Language,
  notes: { address: string; asOf: string; licence: string }
): string[] {
  const inWords = (texts: Texts) => {
    const { text, lang } = ownWords(texts, language)
    return { text, language: text && lang }
  }
  const lines: Line[] = [
    ...events.map(({ number, step, byWhom: by, visitFrom, visitTo, participants, document, documentUrl, ...one }) => ({
      part: 'step' as const,
      number,
      step,
      by,
      day: writeDayOf(one),
      visit_from: visitFrom,
      visit_to: visitTo,
      participants: participants.join('; '),
      ...inWords(one.texts),
      document,
      document_address: documentUrl
    })),
    ...terms.map(({ number, term, stands, texts, document, documentUrl }) => ({
      part: 'term' as const,
      number,
      term,
      stands,
      ...inWords(texts),
      document,
      document_address: documentUrl
    })),
    ...recommendedAsData(addendum, language).flatMap(({ standing, paragraph, ...one }): Line[] => [
      { part: 'recommendation', number: paragraph, ...one },
      ...(standing?.kinds ?? []).flatMap(({ kind, latest }) =>
        latest.map(({ status, confidence, evidence, evidenceUrl, byName, lang, ...found }) => ({
          part: 'assessment' as const,
          recommendation: one.recommendation,
          by: kind,
          by_name: byName,
          day: writeDayOf(found),
          status,
          confidence,
          text: evidence,
          language: lang,
          document_address: evidenceUrl
        }))
      )
    ])
  ]
  const of = { visit: slug, state, address: notes.address, as_of: notes.asOf, licence: notes.licence }
  return lines.map((line) => lineOf(lineColumns, { ...of, ...line, invented: invented ? 'yes' : 'no' }))
}
