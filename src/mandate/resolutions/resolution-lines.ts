import { lineOf, type RowOf } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import { ownWords, type Language } from '../languages.ts'
import type { FoundResolution } from './find-resolution.ts'

export const lineColumns = [
  'resolution',
  'symbol',
  'part',
  'point',
  'paragraph',
  'state',
  'vote',
  'finding',
  'by',
  'day',
  'text',
  'language',
  'source',
  'source_address',
  'invented',
  'address',
  'as_of',
  'licence'
] as const
type Line = RowOf<Exclude<(typeof lineColumns)[number], 'invented'>> & { part: Part; invented: boolean }
/** What a row of it can be. */
export const lineParts = ['point', 'vote', 'finding', 'initiative'] as const
type Part = (typeof lineParts)[number]

/** One resolution as rows: each point, each State's vote, each thing a State did, and each initiative, is one. */
export function resolutionLines(
  { one, points, ballots, entries, initiatives }: FoundResolution,
  language: Language,
  notes: { address: string; asOf: string; licence: string }
): string[] {
  const lines: Line[] = [
    ...points.map(({ position: point, paragraph, texts, invented }) => {
      const { text, lang } = ownWords(texts, language)
      return { part: 'point' as const, point, paragraph, text, language: text && lang, invented }
    }),
    ...ballots.flatMap(({ ballot: vote, states }) =>
      states.map((state) => ({ part: 'vote' as const, state, vote, invented: one.invented }))
    ),
    ...entries.map(({ point, state, finding, assessor: by, text, lang, evidence, evidenceUrl, invented, ...on }) => ({
      part: 'finding' as const,
      point,
      state,
      finding,
      by,
      day: writeDayOf(on),
      text,
      language: lang,
      source: evidence,
      source_address: evidenceUrl,
      invented
    })),
    ...initiatives.map(({ point, title, lang, mandates, document, documentUrl, invented, ...on }) => ({
      part: 'initiative' as const,
      point,
      by: mandates.join(' '),
      day: writeDayOf(on),
      text: title,
      language: lang,
      source: document,
      source_address: documentUrl,
      invented
    }))
  ]
  const { slug, symbol } = one
  const of = { resolution: slug, symbol, address: notes.address, as_of: notes.asOf, licence: notes.licence }
  return lines.map((line) => lineOf(lineColumns, { ...of, ...line, invented: line.invented ? 'yes' : 'no' }))
}
