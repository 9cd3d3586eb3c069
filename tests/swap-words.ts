/** Makes a receipt wrong: swaps its first two neighbouring words that differ. One in 2,048 begins with the same word twice. */
export function swapWords(words: readonly string[]): string[] {
  const at = words.findIndex((word, place) => word !== words[place + 1])
  return words.toSpliced(at, 2, words[at + 1]!, words[at]!)
}
