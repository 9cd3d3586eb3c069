/** From where to where a name stands in a text, in UTF-16 units. */
export interface Place {
  from: number
  to: number
}

/** A text as names are compared by, and for each unit of it the place in the text from which it comes. */
export function foldWithPlaces(text: string): { folded: string; places: Place[] } {
  let folded = ''
  const places: Place[] = []
  // A text has few signs many times.
  const known = new Map<string, string>()
  let [at, last] = [0, '']
  for (const sign of text) {
    const from = at
    at += sign.length
    // Within an address it stands for a space; with one behind it, it ends a sentence or shortens a word.
    const isDotted =
      sign === '.' && /^[^\s\p{P}]{2}/u.test(text.slice(at, at + 4)) && /[\p{L}\p{N}]{2}$/u.test(folded.slice(-3))
    const plain = isDotted ? ' ' : (known.get(sign) ?? foldSign(sign))
    if (!isDotted) known.set(sign, plain)
    if (plain === '' || (plain === ' ' && last === ' ')) {
      // A mark belongs to the letter before it, and goes with it.
      const place = places.at(-1)
      if (place && /\p{M}/u.test(sign)) place.to = at
      continue
    }
    for (const unit of plain.split('')) {
      folded += unit
      last = unit
      places.push({ from, to: at })
    }
  }
  return { folded, places }
}

function foldSign(sign: string): string {
  // "_" and "+" stand for a space in addresses, a dot or a stroke between the words of a name in many scripts; the blank
  // of Braille is seen as none.
  if (/[\s\p{Pd}_+·•‧∙⋅・･/|\u2800]/u.test(sign)) return ' '
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
