import { foldWithPlaces, type Place } from './fold-with-places.ts'
import { inOneAlphabet } from './one-alphabet.ts'
import { inOtherOrder, wordsOf, writtenOnto, type TextWords } from './in-other-order.ts'

export type { Place } from './fold-with-places.ts'

/**
 * Where these names stand in a text as whole words, in whichever order: Adwoa Kamara, Kamara Adwoa, and Kamara, Adwoa.
 * Case, accents, hyphens, what is not seen, where a line breaks and letters of another alphabet within a word that look
 * alike make no other name; in Arabic a name is found behind "and", "to", "by" and "as" that are written onto it (so that
 * now and then too much is found, not too little), and where words are not set apart, as in Chinese, within a word and in
 * its own order alone.
 */
export function findNames(text: string, names: readonly string[]): Place[] {
  const read = readText(text)
  return names.flatMap((name) => [...placesOf(name, read)])
}

/** Which of these names stand in a text, as `findNames` finds them. */
export function namesFound(text: string, names: readonly string[]): string[] {
  const read = readText(text)
  return names.filter((name) => !placesOf(name, read).next().done)
}

/** Words of these names with which a word of the text begins, in whatever case it may stand: a person has to look at them. */
export function partsOfNamesIn(text: string, names: readonly string[]): string[] {
  const { folded } = foldWithPlaces(text)
  const parts = new Set(names.flatMap((name) => foldWithPlaces(name).folded.trim().split(' ')))
  const texts = readingsOf(folded)
  return [...parts].filter(
    (part) => [...part].length >= (unspaced.test(part) ? 2 : 3) && texts.some((one) => someWordBegins(one, part))
  )
}

interface ReadText {
  /** One, or where words mix alphabets several: their places are the same. */
  readings: { folded: string; words: TextWords }[]
  places: Place[]
}

function readText(text: string): ReadText {
  const { folded, places } = foldWithPlaces(text)
  return { readings: readingsOf(folded).map((one) => ({ folded: one, words: wordsOf(one) })), places }
}

function* placesOf(name: string, { readings, places }: ReadText): Generator<Place> {
  const wanted = foldWithPlaces(name).folded.trim()
  if (wanted === '') return
  for (const one of readingsOf(wanted)) for (const reading of readings) yield* placesIn(one, reading, places)
}

const readingsOf = (folded: string): string[] => [folded, ...inOneAlphabet(folded)]

function* placesIn(wanted: string, { folded, words }: ReadText['readings'][number], places: Place[]): Generator<Place> {
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (beginsWord(folded, at, wanted) && endsWord(folded, end, wanted))
      yield { from: places[at]!.from, to: places[end - 1]!.to }
  }
  for (const { from, to } of inOtherOrder(wanted, words)) yield { from: places[from]!.from, to: places[to - 1]!.to }
}

function someWordBegins(folded: string, part: string): boolean {
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1))
    if (beginsWord(folded, at, part)) return true
  return false
}

// Scripts that set no space between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const letter = /[\p{L}\p{N}]$/u

function beginsWord(folded: string, at: number, wanted: string): boolean {
  const before = folded.slice(Math.max(0, at - 6), at)
  if (!letter.test(before) || unspaced.test(wanted[0]!)) return true
  return /^\p{Script=Arabic}/u.test(wanted) && writtenOnto.test(before)
}

const endsWord = (folded: string, end: number, wanted: string): boolean =>
  unspaced.test(wanted.at(-1)!) || !/^[\p{L}\p{N}]/u.test(folded.slice(end, end + 2))
