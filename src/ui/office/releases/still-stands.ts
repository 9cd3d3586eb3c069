/** Texts that the public would read, by the part in which they stand. */
export interface Passage {
  field: string
  text: string
}

/**
 * What is said around a name that is withheld: each paragraph in which a mark stands in its place; where there is no mark,
 * all that is told in sentences, for then only whoever knows the matter sees where the name stood.
 */
export function stillStanding(
  texts: readonly Passage[],
  marks: readonly string[]
): { isMarked: boolean; passages: Passage[] } {
  const paragraphs = texts.flatMap(({ field, text }) =>
    text
      .split(/\n+/)
      .map((one) => ({ field, text: one.trim() }))
      .filter((one) => one.text !== '')
  )
  const marked = paragraphs.filter(({ text }) => marks.some((mark) => text.includes(mark)))
  return marked.length > 0 ? { isMarked: true, passages: marked } : { isMarked: false, passages: paragraphs }
}
