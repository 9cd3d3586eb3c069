/** A slip: the words of a receipt, two neighbours swapped. Never two equal ones, with which one receipt in 2,048 begins. */
export function swapWords(words: readonly string[]): string[] {
  const at = words.findIndex((word, place) => word !== words[place + 1])
  return words.toSpliced(at, 2, words[at + 1]!, words[at]!)
}
