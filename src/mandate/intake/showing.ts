// Control characters, and what turns or hides the letters after it (U+202E and its like, zero-width, tags).
// NOTE: U+200C and U+200D stay: Persian, Urdu and the scripts of India are not written without them.
const unseen = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** A name as it is shown: what would not be seen, or would turn the rest round, as its number. What is kept stays as it was typed. */
export const showing = (text: string): string =>
  text.replace(unseen, (letter) => `⟦U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟧`)

/** For text of several lines: line ends and tabs are what they are. */
export const showingLines = (text: string): string =>
  text
    .split(/(\r\n|\n|\t)/)
    .map((part, at) => (at % 2 ? part : showing(part)))
    .join('')
