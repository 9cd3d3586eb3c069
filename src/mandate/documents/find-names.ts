/** From where to where a name stands in a text, in UTF-16 units. */
export interface Place {
  from: number
  to: number
}

/**
 * Where these names stand in a text as whole words. Case, accents, hyphens, what is not seen and where a line breaks make
 * no other name; in Arabic a name is found behind "and", "to", "by" and "as" that are written onto it (so that now and
 * then too much is found, not too little), and where words are not set apart, as in Chinese, within a word.
 */
export function findNames(text: string, names: readonly string[]): Place[] {
  const { folded, places } = foldWithPlaces(text)
  const found: Place[] = []
  for (const name of names) {
    const wanted = foldWithPlaces(name).folded.trim()
    if (wanted === '') continue
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length
      if (beginsWord(folded, at, wanted) && endsWord(folded, end, wanted))
        found.push({ from: places[at]!.from, to: places[end - 1]!.to })
    }
  }
  return found
}

/** Words of these names with which a word of the text begins, in whatever case it may stand: a person has to look at them. */
export function partsOfNamesIn(text: string, names: readonly string[]): string[] {
  const { folded } = foldWithPlaces(text)
  const parts = new Set(names.flatMap((name) => foldWithPlaces(name).folded.trim().split(' ')))
  return [...parts].filter((part) => [...part].length >= (unspaced.test(part) ? 2 : 3) && someWordBegins(folded, part))
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
// And, then, to, by, as, with the article that may follow: five letters at most, of the six that are looked at.
const writtenOnto = /(?:^|[^\p{L}\p{N}])[وفبلك]{1,3}(?:ال?)?$/u

function beginsWord(folded: string, at: number, wanted: string): boolean {
  const before = folded.slice(Math.max(0, at - 6), at)
  if (!letter.test(before) || unspaced.test(wanted[0]!)) return true
  return /^\p{Script=Arabic}/u.test(wanted) && writtenOnto.test(before)
}

const endsWord = (folded: string, end: number, wanted: string): boolean =>
  unspaced.test(wanted.at(-1)!) || !/^[\p{L}\p{N}]/u.test(folded.slice(end, end + 2))

/** A text as names are compared by, and for each unit of it the place in the text from which it comes. */
function foldWithPlaces(text: string): { folded: string; places: Place[] } {
  let folded = ''
  const places: Place[] = []
  let at = 0
  for (const sign of text) {
    const from = at
    at += sign.length
    const plain = foldSign(sign)
    if (plain === '' || (plain === ' ' && folded.endsWith(' '))) {
      // A mark belongs to the letter before it, and goes with it.
      const last = places.at(-1)
      if (last && /\p{M}/u.test(sign)) last.to = at
      continue
    }
    for (const unit of plain.split('')) {
      folded += unit
      places.push({ from, to: at })
    }
  }
  return { folded, places }
}

function foldSign(sign: string): string {
  // The last two stand for a space in addresses.
  if (/[\s\p{Pd}_+]/u.test(sign)) return ' '
  // An apostrophe ends a word: "Haddad’s" is the name as well.
  if (/['’‘`´]/.test(sign)) return "'"
  return sign
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}ـʻʼʿʾ]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[ıøłđæœىةٱکی]/g, (one) => alike[one]!)
}
const alike: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي'
}
