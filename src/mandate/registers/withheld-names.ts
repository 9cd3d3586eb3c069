import { findNames, namesFound, partsOfNamesIn } from '../documents/find-names.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'

/** A name that the public must not read: as a letter has it, or another way in which texts write it. */
export interface WithheldName {
  letter: string
  /** Whose letter it is. */
  mandate: string
  name: string
  /** How the letter has it. */
  ofPerson: string
}

/** Of an entry of another mandate that may name a person of a letter: what it says, and of which letter she is. */
export interface ShownHit {
  id: string
  entry: string
  letter: string
  name: string
  said: string
  on: string
  /** By a spelling that is a common word as well: it is not kept out unless it is she. */
  isWord: boolean
}

/**
 * Whether it is plainly that person and no common word: her whole name, or a spelling of several words that has one of
 * them. One officer gives spellings: by "government" she would empty every register.
 */
export function isPlainlyHer({ name, ofPerson }: Pick<WithheldName, 'name' | 'ofPerson'>): boolean {
  if (name === ofPerson) return true
  const words = name.split(/[\s\p{Pd}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length >= 2 && partsOfNamesIn(name, [ofPerson]).some((part) => findNames(name, [part]).length > 0)
}

/** Those of these names that stand in one of the texts. A text is gone through once, however many names there are. */
export function namesIn<T extends { name: string }>(texts: readonly string[], names: readonly T[]): T[] {
  const all = names.map(({ name }) => name)
  const found = new Set(texts.flatMap((text) => namesFound(text, all)))
  return names.filter(({ name }) => found.has(name))
}

/** The fields of an entry in which somebody writes, each with what it says; an address on the web says something too. */
export const writtenIn = ({ fields }: Pick<EntryKind, 'fields'>, body: Body): [field: string, text: string][] =>
  Object.keys(fields)
    .filter((name) => ['line', 'text', 'address'].includes(fields[name]!.form) && body[name])
    .map((name) => [name, withWords(String(body[name]))])

/** Everything that it says, addresses and choices with it. */
export const allTextsOf = (body: object): string[] =>
  Object.values(body)
    .flat()
    .filter((value): value is string => typeof value === 'string')
    .map(withWords)

/** An address on the web, and beneath it the words that a reader finds in it: its signs as they were typed, nothing between them. */
function withWords(text: string): string {
  if (!/^https?:\/\//i.test(text)) return text
  return `${text}\n${unescapedAddress(text).replaceAll(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ')}`
}

function unescapedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
