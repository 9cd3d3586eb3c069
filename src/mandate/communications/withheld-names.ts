import { namesFound } from '../documents/find-names.ts'

export const countNamesIn = (names: readonly string[], texts: readonly (string | null)[]): number =>
  namesStandingIn(names, texts).length

/**
 * Which of these names stand in the texts: as whole words however they are written (`findNames`), and within words,
 * where accents, case, what is not seen and where a line breaks make no other name.
 */
export function namesStandingIn(names: readonly string[], texts: readonly (string | null)[]): string[] {
  const folded = texts.map((text) => fold(text ?? ''))
  const found = new Set(texts.flatMap((text) => namesFound(text ?? '', names)))
  return names.filter((name) => found.has(name) || folded.some((text) => text.includes(fold(name))))
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
