/** How many of these names stand in the texts. Accents, case, what is not seen and where a line breaks make no other name. */
export function countNamesIn(names: readonly string[], texts: readonly (string | null)[]): number {
  const folded = texts.map((text) => fold(text ?? ''))
  return names.filter((name) => folded.some((text) => text.includes(fold(name)))).length
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
