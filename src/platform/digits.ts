/** Text with the digits of every script as 0 to 9. Each script has its ten in one row, so the place tells the value. */
export function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) as number)))
}

function valueOf(code: number): number {
  let before = 0
  while (isDigit(code - before - 1)) before++
  return before % 10
}

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))
