import { writeDayOf, type Day, type Precision } from '../calendar.ts'
import type { LawRow, WholeLaw } from './list-laws.ts'

/** A line of the list for machines; `address` is its lasting page. */
export function listedAsData({ id: _id, slug, last, lang, url, participationLang, ...one }: LawRow, address: string) {
  return {
    law: slug,
    ...one,
    participation_language: participationLang,
    language: lang,
    text: url,
    stage: last.stage,
    stage_since: writeDayOf(last),
    address
  }
}

/** A whole law for machines: its way with sources, its texts, its provisions, and what was said or done about it. */
export function lawAsData({ law, stages, articles, links, next }: WholeLaw, address: string) {
  return {
    ...listedAsData(law, address),
    texts: law.texts.map(({ slug: _slug, lang, url, ...one }) => ({ ...dated(one), language: lang, address: url })),
    stages: stages.map(({ slug: _slug, ...one }) => sourced(one)),
    expected: next.map(({ slug: _slug, ...one }) => sourced(one)),
    provisions: articles.map(({ slug: _slug, treatyArticle, commentLang, quote, ...one }) => ({
      ...one,
      treaty_article: treatyArticle,
      quote,
      quote_language: quote === null ? null : law.lang,
      comment_language: one.comment === null ? null : commentLang
    })),
    links: links.map(({ slug: _slug, letter, lang, url, ...one }) => ({
      ...dated(one),
      letter: letter && (letter.reference ?? letter.slug),
      language: one.text === null ? null : lang,
      source_address: url
    }))
  }
}

type Dated = { onDay: Day | null; onPrecision: Precision | null }
const dated = <T extends Dated>({ onDay, onPrecision, ...one }: T) => ({
  ...one,
  day: writeDayOf({ onDay, onPrecision })
})
const sourced = <T extends Dated & { sourceUrl: string | null }>({ sourceUrl, ...one }: T) => ({
  ...dated(one),
  source_address: sourceUrl
})
