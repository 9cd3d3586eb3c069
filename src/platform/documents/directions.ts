/** A stretch of text with one direction: in Arabic, a reference such as "UA PAK 5/2016" runs the other way. */
export interface Stretch {
  text: string
  leftToRight: boolean
}

export const isRightToLeft = (language: string): boolean =>
  ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'he'].includes(language)

// A word of Latin letters or digits with what joins them; several of them are one stretch once one has a letter.
// Numbers alone, one after the other, are left to the line: "5، 6" is read from the right.
const word = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\d](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\d./\-–:@_'’&+#%(]*[\p{Script=Latin}\p{Script=Cyrillic}\d)])?`
const foreign = new RegExp(`${word}(?:[ \\u00A0]${word})*`, 'gu')

/** In a language that is written from the right, what must be kept in its own order; else the text as it is. */
export function stretchesOf(text: string, language: string): Stretch[] {
  if (!isRightToLeft(language)) return [{ text, leftToRight: true }]
  const parts: Stretch[] = []
  let from = 0
  for (const { 0: matched, index } of text.matchAll(foreign)) {
    const found = withoutStrayBracket(matched)
    if (!/[\p{L}./-]/u.test(found)) continue
    if (index > from) parts.push({ text: text.slice(from, index), leftToRight: false })
    parts.push({ text: found, leftToRight: true })
    from = index + found.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), leftToRight: false })
  return parts
}

/** The same in one text: such stretches between U+2066 and U+2069. */
export const isolatedIn = (text: string, language: string): string =>
  isRightToLeft(language)
    ? stretchesOf(text, language)
        .map((part) => (part.leftToRight ? `\u2066${part.text}\u2069` : part.text))
        .join('')
    : text

// "(Amal Haddad)" stands in a bracket of the Arabic sentence, "5(a)" has one of its own.
function withoutStrayBracket(text: string): string {
  const count = (sign: string) => text.split(sign).length - 1
  return text.endsWith(')') && count(')') > count('(') ? text.slice(0, -1) : text
}
