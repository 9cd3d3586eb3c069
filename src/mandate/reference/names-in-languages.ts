import { fold } from './fold.ts'

const names = new WeakMap<object, string[]>()

/** Keeps what a State or a mandate is called in each language: an address may be read in another than it was written in. */
export function withNames<T extends object>(entry: T, inLanguages: Record<string, string>): T {
  names.set(entry, Object.values(inLanguages).map(fold))
  return entry
}

/** Its names in all languages, folded. */
export const namesOf = (entry: object): readonly string[] => names.get(entry) ?? []
