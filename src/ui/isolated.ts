const between = (first: number, text: string): string =>
  `${String.fromCodePoint(first)}${text}${String.fromCodePoint(0x2069)}`

/** A title inside a sentence, in whichever direction its own first letter has (U+2068). */
export const setApart = (text: string): string => between(0x2068, text)

/** A reference or a number inside a sentence of any direction, kept in its own order (U+2066 to U+2069). */
export const isolated = (text: string): string => between(0x2066, text)
