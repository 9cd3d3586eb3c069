import type { Make } from './return/parts.ts'

/**
 * A text of either direction in which numbers of several groups (telephones, dates) and addresses keep the order in
 * which they were written: in an Arabic sentence "+353 1 210" would else be read as "210 1 353+".
 */
export function inOrder<N>(el: Make<N>, text: string): (N | string)[] {
  const pieces: (N | string)[] = []
  let at = 0
  for (const { 0: found, index = 0 } of text.matchAll(ordered)) {
    const isNumber = digits.test(found)
    if (isNumber && !isGrouped(found)) continue
    if (index > at) pieces.push(text.slice(at, index))
    // An override for numbers: in the digits of Arabic, even a part that is set apart would turn its groups round.
    pieces.push(el(isNumber ? 'bdo' : 'bdi', { dir: 'ltr' }, found))
    at = index + found.length
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

/** An address of a page or of mail; or a number with signs between its groups. */
const ordered = /https?:\/\/[^\s\u0600-\u06ff]+|[\w.+-]+@[\w.-]+\w|[+(]?\p{Nd}[\p{Nd} \u00a0()./-]*\p{Nd}/gu
const digits = /^[+(]?\p{Nd}[\p{Nd} \u00a0()./-]*$/u

// "5-7" is left as it is: between two numbers the sign is of the sentence, and goes its way.
function isGrouped(text: string): boolean {
  const groups = text.match(/\p{Nd}+/gu) ?? []
  return text.startsWith('+') || groups.length > 2 || (groups.length > 1 && groups.join('').length > 6)
}
