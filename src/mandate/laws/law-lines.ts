import { lineOf, type RowOf } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import { linkKinds } from './law.ts'
import type { WholeLaw } from './list-laws.ts'

export const lineColumns = [
  'law',
  'state',
  'part',
  'number',
  'stage',
  'day',
  'effect',
  'tests',
  'unmet',
  'declaration',
  'treaty',
  'treaty_article',
  'text',
  'language',
  'comment',
  'comment_language',
  'letter',
  'source',
  'source_address',
  'sha256',
  'akn',
  'invented',
  'address',
  'as_of',
  'licence'
] as const
type Line = RowOf<Exclude<(typeof lineColumns)[number], 'invented'>> & { part: Part; invented: boolean }
/** What a row of it can be. */
export const lineParts = ['stage', 'expected', 'text', 'provision', ...linkKinds] as const
type Part = (typeof lineParts)[number]

/** One law as rows: each stage, text and provision of it, and what was said or done about it, is one. */
export function lawLines(
  { law, stages, articles, links, next }: WholeLaw,
  notes: { address: string; asOf: string; licence: string }
): string[] {
  const lines: Line[] = [
    ...stages.map(({ number, stage, source, sourceUrl, invented, ...on }) => ({
      part: 'stage' as const,
      number,
      stage,
      day: writeDayOf(on),
      source,
      source_address: sourceUrl,
      invented
    })),
    ...next.map(({ stage, source, sourceUrl, ...on }) => ({
      part: 'expected' as const,
      stage,
      day: writeDayOf(on),
      source,
      source_address: sourceUrl,
      invented: law.invented
    })),
    ...law.texts.map(({ stage, lang, url, sha256, akn, invented, ...on }) => ({
      part: 'text' as const,
      stage,
      day: writeDayOf(on),
      language: lang,
      source_address: url,
      sha256,
      akn,
      invented
    })),
    ...articles.map(({ number, effect, treaty, treatyArticle, quote, comment, invented, ...one }) => ({
      part: 'provision' as const,
      number,
      effect,
      tests: one.tests.join(' '),
      unmet: one.unmet.join(' '),
      declaration: one.declaration.join(' '),
      treaty,
      treaty_article: treatyArticle,
      text: quote,
      language: quote && law.lang,
      comment,
      comment_language: comment && one.commentLang,
      invented
    })),
    ...links.map(({ what, letter, text, lang, url, invented, ...on }) => ({
      part: what,
      day: writeDayOf(on),
      text,
      language: text && lang,
      letter: letter && (letter.reference ?? letter.slug),
      source_address: url,
      invented
    }))
  ]
  const { slug, state } = law
  const of = { law: slug, state, address: notes.address, as_of: notes.asOf, licence: notes.licence }
  return lines.map((line) => lineOf(lineColumns, { ...of, ...line, invented: line.invented ? 'yes' : 'no' }))
}
