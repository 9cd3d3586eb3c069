import { placesOfNames } from '../communications/places-of-names.ts'
import { findNames, partsOfNamesIn } from '../documents/find-names.ts'
import type { Fact } from './facts.ts'

/** Every person of a letter, and every spelling that was taken back or is withheld; however the public may read of her. */
export type NamesOfLetter = readonly string[]

/**
 * What of these names stands in a text: whole ones, in whichever order of their words, by the function by which releases
 * look; and single words of them, which may be her or may be a common word.
 */
export function namesIn(text: string, names: NamesOfLetter): { whole: string[]; parts: string[] } {
  const whole = placesOfNames(names, [{ field: 'text', value: text }]).map(({ name }) => name)
  const parts = partsOfNamesIn(text, names).filter((part) => isTelling(part) && findNames(text, [part]).length > 0)
  return { whole, parts }
}

// "del", "ben", "van" stand in names and in every text.
const isTelling = (part: string) => [...part].length >= (/\p{Script=Han}/u.test(part) ? 2 : 4)

/** A whole name that stands in what is asked, wherever in it; null where none does. */
export function nameInQuestion(
  { words, name, facts }: { words: string; name: string; facts: readonly Fact[] },
  names: NamesOfLetter
): string | null {
  const texts = [words, name, ...facts.flatMap((fact) => (fact.what === 'question' ? [fact.text] : []))]
  return namesIn(texts.join('\n'), names).whole[0] ?? null
}
