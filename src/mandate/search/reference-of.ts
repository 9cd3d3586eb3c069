import { symbolInCapitals } from '../reference/slug-of-symbol.ts'

/** What a recommendation is called by: its own reference, or the document and the paragraph in which it stands. */
export type RecommendationReference = { slug: string } | { document: string; paragraph: string }

/** The reference that was typed, and nothing beside it; null where it can be none. */
export function referenceOf(typed: string): RecommendationReference | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text.length > 120) return null
  if (/^[A-Z][A-Z0-9]*(-[A-Z0-9]+){2,}$/i.test(text) && /\d/.test(text)) return { slug: text }
  const [, document, paragraph] =
    /^([A-Z]+\/[A-Z0-9/.-]*\d)[ ,;:،，、]+(?:[§¶] ?|\p{L}+\.? ?)?(\d[0-9A-Z.() ]*)段?$/iu.exec(text) ?? []
  return document && paragraph
    ? { document: symbolInCapitals(document), paragraph: paragraph.replaceAll(' ', '') }
    : null
}
