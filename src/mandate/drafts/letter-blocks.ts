import type { AddresseeClass } from '../communications/communication.ts'
import type { Line, Parallel, Section } from './draft-document.ts'

/** A sentence or two of our own from which a part of a letter begins; the officer changes it as she needs. */
export interface LetterBlock {
  block: string
  section: Section | Extract<Line, 'facts-lead' | 'concerns-lead' | 'questions-lead'>
  /** Empty: of every kind. */
  kinds: string[]
  /** Empty: to whomever. */
  addressees: AddresseeClass[]
  /** Empty: whatever it is about. */
  themes: string[]
  /** Of those with which a letter of that kind usually begins. */
  usual: boolean
  /** And of those with which a parallel letter to such an addressee does (para. 62). */
  usualTo?: readonly Parallel[]
  /** By language: en, fr, es. */
  text: Record<string, string>
}

export interface LetterFor {
  kind: string
  classes: readonly AddresseeClass[]
  themes: readonly string[]
  /** What its addressee is beside that of the first letter; null of the first. */
  as?: Parallel | null
}

/** Those that fit, what is of its themes first; in the order of their file. */
export function blocksFor(
  blocks: readonly LetterBlock[],
  { kind, classes, themes }: Omit<LetterFor, 'as'>
): LetterBlock[] {
  const fits = (some: readonly string[], of: readonly string[]) =>
    some.length === 0 || some.some((one) => of.includes(one))
  const all = blocks.filter(
    (one) => fits(one.kinds, [kind]) && fits(one.addressees, classes) && fits(one.themes, themes)
  )
  return [...all.filter((one) => one.themes.length > 0), ...all.filter((one) => one.themes.length === 0)]
}

/** What a letter begins with: the general ones, then those of its themes, as questions are usually numbered. */
export const usualFor = (blocks: readonly LetterBlock[], of: LetterFor): LetterBlock[] =>
  blocksFor(blocks, of)
    .filter((one) => isUsual(one, of.as ?? null))
    .toSorted((a, b) => Number(a.themes.length > 0) - Number(b.themes.length > 0))

/** The home State of a company is not the one whose authorities acted: nothing is asked of it that is asked of that one. */
const isUsual = ({ usual, usualTo = [], addressees }: LetterBlock, as: Parallel | null): boolean =>
  (as !== null && usualTo.includes(as)) || (usual && !(as === 'home-state' && addressees.length > 0))

/** In the letter's language; in English where there is none, which has to be said. */
export const blockText = ({ text }: Pick<LetterBlock, 'text'>, language: string): { text: string; language: string } =>
  text[language] ? { text: text[language], language } : { text: text.en ?? '', language: 'en' }
