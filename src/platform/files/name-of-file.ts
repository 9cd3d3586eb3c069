const most = 200

/**
 * What a file that came from elsewhere is called here, in one line: without the folders before it, which can hold a
 * person's name, and without what no name shows: controls, line breaks, lone halves of characters, and marks that turn
 * the reading round (`exe.pdf` read backwards). Of a long one its first characters; of one that says nothing ''.
 */
export const nameOfFile = (sent: string): string =>
  [...inOneLine(sent.split(/[/\\]/).at(-1) ?? '')].slice(0, most).join('').trim()

const inOneLine = (text: string): string =>
  text
    .slice(0, most * 8)
    .toWellFormed()
    .replace(turning, '')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffd\s]+/gu, ' ')
    .trim()

const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
