import { mapTexts, type LetterDocument } from '#platform/documents/letter-document.ts'
import { findNames, partsOfNamesIn, type Place } from './find-names.ts'

/** A stretch of one text of the letter: `path` such as 'facts.items.2', places in UTF-16 units. */
export interface Span extends Place {
  path: string
}

export interface Redaction {
  letter: LetterDocument
  /** Where a part of a name still stands, alone or within another word: to be looked at before this is made public. */
  left: { path: string; parts: string[] }[]
}

/**
 * The letter with these spans and names replaced by the mark, in every text of it, and so in title and file name as well.
 * This is done to the source, before anything is rendered: what is made of it never held what was taken out. The mark has
 * one length whatever stood there, and stretches that touch, or have only a space between, are one.
 */
export function redact(
  letter: LetterDocument,
  { spans = [], names = [] }: { spans?: readonly Span[]; names?: readonly string[] },
  mark: string
): Redaction {
  const unused = new Set(spans)
  const redacted = mapTexts(letter, (text, path) => {
    const own = spans.filter((span) => span.path === path)
    for (const span of own) {
      if (!(span.from >= 0 && span.from < span.to && span.to <= text.length)) throw new RedactionError(span)
      unused.delete(span)
    }
    return withMarks(text, [...own, ...findNames(text, names)], mark)
  })
  // A span that meets nothing would leave in what somebody meant to take out.
  for (const span of unused) throw new RedactionError(span)
  const left: Redaction['left'] = []
  mapTexts(redacted, (text, path) => {
    const parts = partsOfNamesIn(text.replaceAll(mark, ' '), names)
    if (parts.length > 0) left.push({ path, parts })
    return text
  })
  return { letter: redacted, left }
}

/** One text with these names replaced by the mark, and what of them may still stand in it. */
export function withoutNames(text: string, names: readonly string[], mark: string): { text: string; left: string[] } {
  const marked = withMarks(text, findNames(text, names), mark)
  return { text: marked, left: partsOfNamesIn(marked.replaceAll(mark, ' '), names) }
}

export class RedactionError extends Error {
  override name = 'RedactionError'
  constructor({ path, from, to }: Span) {
    super(`There is no text from ${from} to ${to} in ${path} of this letter.`)
  }
}

function withMarks(text: string, places: readonly Place[], mark: string): string {
  let result = ''
  let at = 0
  for (const { from, to } of joined(text, places)) {
    result += text.slice(at, from) + mark
    at = to
  }
  return result + text.slice(at)
}

function joined(text: string, places: readonly Place[]): Place[] {
  const all: Place[] = []
  for (const { from, to } of places.map((place) => wholeSigns(text, place)).toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && (from <= last.to || /^[\s\p{Pd}]*$/u.test(text.slice(last.to, from)))) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}

/** No accent of a letter that is gone, and no half of a character, is left behind. */
function wholeSigns(text: string, { from, to }: Place): Place {
  const belongs = (at: number) => at < text.length && /^[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(text.slice(at))
  let [first, last] = [from, to]
  while (first > 0 && belongs(first)) first--
  while (belongs(last)) last++
  return { from: first, to: last }
}
