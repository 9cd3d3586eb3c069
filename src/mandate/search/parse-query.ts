import type { Lang } from './passage.ts'

/** What is asked for at once: one word, or words that must stand together. */
export interface Term {
  text: string
  phrase: boolean
  excluded: boolean
  /** Languages whose words it can be, by its script. */
  langs: Lang[]
  /** One Chinese character: found as the beginning of a pair. */
  alone: boolean
}

// Bounds against hostile input, far above what a person types.
const longest = 300
const mostTerms = 16

/** Takes a query apart: "words together", -without, A/HRC/34/52 as words together, Chinese apart from Latin. */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = []
  for (const [, minusQuoted, quoted, minus, plain] of tidy(query).replace(fileSeries, '').matchAll(pieces)) {
    const excluded = (minusQuoted || minus) === '-'
    if (quoted !== undefined) terms.push(...phraseTerms(quoted, excluded))
    else terms.push(...wordTerms(plain ?? '', excluded))
  }
  return terms.slice(0, mostTerms)
}

/** NFKC, digits of any script as 0-9, one kind of quote and of minus, nothing that is not seen. */
export function tidy(query: string): string {
  return [...query.slice(0, longest).toWellFormed().normalize('NFKC')]
    .map((character) => (/\p{Nd}/u.test(character) ? digit(character) : character))
    .join('')
    .replace(/\p{Cf}|\ufffd/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„‟«»「」『』〝〞]/g, '"')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/(^|\s)[−–—](?=\S)/g, '$1-')
    .trim()
}

// "AL G/SO 214 (107-9) PAK 5/2013", as references were written until 2015, is the letter that others call
// "AL PAK 5/2013": the files in which it was kept do not tell it from another.
const fileSeries = /\bG\/SO\b.*?(?=\b[A-Z]{3}\s+\d{1,5}\/(?:19|20)\d\d\b)/i

const pieces = /(?<=^|[\s"])(-?)"([^"]*)"|(?<=^|[\s"])(?:(-))?([^\s"]+)|"/g

function phraseTerms(text: string, excluded: boolean): Term[] {
  const words = runs(text)
  if (words.length < 2) return wordTerms(text, excluded)
  return [term(text, true, excluded)]
}

function wordTerms(text: string, excluded: boolean): Term[] {
  // The article of "l'homme" and the s of "Egypt's" are no words to look for.
  const pieces = text.split("'").filter((piece, _, all) => all.length === 1 || !/^\p{Script=Latin}{0,2}$/u.test(piece))
  return pieces.flatMap((piece) => {
    const words = runs(piece)
    const mixed = words.some(isHan) && words.length > 1
    if (mixed) return words.map((word) => term(word, false, excluded))
    return words.length === 0 ? [] : [term(piece, words.length > 1, excluded)]
  })
}

function term(text: string, phrase: boolean, excluded: boolean): Term {
  const words = runs(text)
  const alone = words.length === 1 && isHan(text) && [...(words[0] as string)].length === 1
  return { text: words.join(' '), phrase, excluded, langs: langsOf(text), alone }
}

/** Words as the index has them: runs of letters, marks and digits; Chinese characters apart from others. */
function runs(text: string): string[] {
  return text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/**
 * Chinese written without a space between words that need not stand together: four characters or more. Nobody
 * runs more than twenty together, and what is tried grows with the square of them.
 */
export const isLong = ({ text, phrase, excluded, langs }: Term): boolean => {
  const length = [...text].length
  return langs.includes('zh') && !phrase && !excluded && length >= 4 && length <= 20
}

function langsOf(text: string): Lang[] {
  if (isHan(text)) return ['zh']
  const langs: Lang[] = []
  if (/\p{Script=Arabic}/u.test(text)) langs.push('ar')
  if (/\p{Script=Cyrillic}/u.test(text)) langs.push('ru')
  if (/\p{Script=Latin}/u.test(text)) langs.push('en', 'fr', 'es')
  return langs.length > 0 ? langs : ['en']
}

// Digits stand in Unicode in rows of ten that begin with zero.
function digit(character: string): string {
  let point = character.codePointAt(0) as number
  let before = 0
  while (before < 60 && /\p{Nd}/u.test(String.fromCodePoint(--point))) before++
  return String(before % 10)
}
