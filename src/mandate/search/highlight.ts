import type { Lang } from './passage.ts'

/** A piece of text to show, and whether it is one of the words asked for. Never markup. */
export interface Segment {
  text: string
  hit: boolean
}

/** A word of the query in the text: its stem and, counted from 1, which word of the text it is. */
export interface Mark {
  lexeme: string
  position: number
}

interface Word {
  start: number
  end: number
}

/** The text with the marked words told apart; of a long one (`most` characters) the part around the marks. */
export function highlight(text: string, lang: Lang, marks: Mark[], most = 320): Segment[] {
  const words = [...text.matchAll(lang === 'zh' ? chineseWord : word)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length
  }))
  const found = marks
    .flatMap((mark) => findMarked(text, words, mark, lang === 'zh'))
    .toSorted((a, b) => a.start - b.start)
  const { from, to } = windowAround(text, words, found, most)
  const segments: Segment[] = from > 0 ? [{ text: '… ', hit: false }] : []
  let at = from
  for (const { start, end } of found) {
    if (start < at) {
      // Pairs of Chinese characters overlap: the second lengthens the first.
      const last = segments.at(-1)
      if (last?.hit && end > at && end <= to) {
        last.text += text.slice(at, end)
        at = end
      }
      continue
    }
    if (end > to) break
    if (start > at) segments.push({ text: text.slice(at, start), hit: false })
    segments.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) segments.push({ text: text.slice(at, to), hit: false })
  if (to < text.length) segments.push({ text: ' …', hit: false })
  return segments
}

// As the index counts them: runs of letters, marks and digits; in Chinese each character by itself.
const word = /[\p{L}\p{M}\p{N}]+/gu
const chineseWord = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/**
 * The index counts the words of the folded text. An odd character can fold to two words or none, so what stands
 * at the position is compared with the stem, and its neighbours are tried before the mark is given up.
 */
function findMarked(text: string, words: Word[], { lexeme, position }: Mark, isChinese: boolean): Word[] {
  for (const offset of [0, 1, -1, 2, -2, 3, -3]) {
    const word = words[position - 1 + offset]
    if (!word || !isOf(text.slice(word.start, word.end), lexeme)) continue
    const isPair = isChinese && [...lexeme].length === 2 && /\p{Script=Han}/u.test(lexeme)
    return [isPair ? { start: word.start, end: words[position + offset]?.end ?? word.end } : word]
  }
  return []
}

function isOf(word: string, lexeme: string): boolean {
  const plainWord = plain(word)
  const plainLexeme = plain(lexeme)
  if (/\p{Script=Han}/u.test(word)) return plainLexeme.startsWith(plainWord)
  // Arabic stems lose what stands before them: al-, wa-, bi-.
  if (/\p{Script=Arabic}/u.test(word))
    return plainLexeme
      .slice(0, 2)
      .split('')
      .every((letter) => plainWord.includes(letter))
  return plainWord.startsWith(plainLexeme.slice(0, 2))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => ligatures[letter] ?? letter)
}

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

function windowAround(text: string, words: Word[], found: Word[], most: number): { from: number; to: number } {
  if (text.length <= most) return { from: 0, to: text.length }
  const first = found[0]?.start ?? 0
  const wanted = Math.min(Math.max(0, first - Math.floor(most / 4)), text.length - most)
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? wanted)
  const to =
    from + most >= text.length ? text.length : (words.findLast(({ end }) => end <= from + most)?.end ?? from + most)
  return { from, to }
}
