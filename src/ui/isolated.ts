/** A reference or a number inside a sentence of any direction, kept in its own order (U+2066 to U+2069). */
export const isolated = (text: string): string =>
  `${String.fromCodePoint(0x2066)}${text}${String.fromCodePoint(0x2069)}`
