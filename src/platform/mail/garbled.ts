/**
 * Whether some of a mail's characters were lost, or stand there as another alphabet reads them: then who reads it is
 * told, and offered the original.
 */
export const isGarbled = (text: string): boolean =>
  /[\ufffd\u0080-\u009f]/u.test(text) || alphabets.some((alphabet) => isUtf8ReadAs(alphabet, text))

// What programs most often declare where they write UTF-8, in the scripts of the six languages.
const alphabets = ['windows-1252', 'windows-1251', 'windows-1256'].map(
  (label) =>
    new Map(
      Array.from(
        { length: 128 },
        (_, at) => [new TextDecoder(label).decode(Uint8Array.of(128 + at)), 128 + at] as const
      )
    )
)

/** Runs beyond ASCII that are UTF-8 again, byte by byte: in words that are as they were written, next to none. */
function isUtf8ReadAs(alphabet: ReadonlyMap<string, number>, text: string): boolean {
  let runs = 0
  let isUtf8 = 0
  for (const [run] of text.matchAll(/[^\p{ASCII}]+/gu)) {
    runs++
    if (isUtf8Within(alphabet, run)) isUtf8++
  }
  // "É »" alone is such a run by chance: two of them, and more than there are others, are none.
  return isUtf8 >= 2 && isUtf8 * 2 > runs
}

function isUtf8Within(alphabet: ReadonlyMap<string, number>, run: string): boolean {
  const bytes = Array.from(run, (letter) => alphabet.get(letter))
  if (bytes.length < 2 || bytes.includes(undefined)) return false
  try {
    utf8.decode(Uint8Array.from(bytes as number[]))
    return true
  } catch {
    return false
  }
}
const utf8 = new TextDecoder('utf-8', { fatal: true })
