import type * as Y from 'yjs'
import {
  addresseesOf,
  concerned,
  factsOf,
  lineOf,
  paragraphsOf,
  paragraphText,
  tagsOf,
  type DraftAddressee,
  type Line,
  type Place,
  type Section
} from './draft-document.ts'
import type { AddresseeClass } from '../communications/communication.ts'
import { namesOf } from '../intake/names-of.ts'
import type { DraftedLetter, DraftRecord, DraftText } from './draft-text.ts'
import { mayBeNamedTo, publicFormOf, type CasePerson } from './who-is-named.ts'

/** What a draft's text needs besides the draft: the persons of its case, and words in the letter's language. */
export interface OfCase {
  persons: readonly CasePerson[]
  /** The names by which sources go: they stand in no letter. */
  sources: readonly string[]
  annexTitle: (part: AnnexPart) => string
  addresseeName: (addressee: DraftAddressee) => string
  /** How each kind of addressee is usually greeted, in each language; absent where nobody asks. */
  greetings?: readonly Greeting[]
  /** What stands in the letter's language where a name was withheld. */
  withheld: string
}
export interface Greeting {
  line: 'salutation' | 'courtesy'
  class: AddresseeClass
  language: string
  text: string
}
export const annexParts = ['treaties', 'articles', 'resolutions'] as const
export type AnnexPart = (typeof annexParts)[number]

/** What the draft says now: what would be cleared, signed and sent. */
export const textOf = (doc: Y.Doc, of: OfCase): DraftText => placedText(doc, of).text

/** The same, and for each path of the letter where in the draft it stands. */
export function placedText(doc: Y.Doc, of: OfCase): { text: DraftText; places: ReadonlyMap<string, Place> } {
  const { kind, language, invented } = factsOf(doc)
  const addressees = addresseesOf(doc)
  const places = new Map<string, Place>()

  const line = (name: Line, path: string): string | null => {
    places.set(path, { line: name })
    return tidy(lineOf(doc, name).toJSON()) || null
  }
  const all = (section: Section, path: string): string[] => {
    const texts = paragraphsOf(doc, section)
      .map(({ id }) => ({ id, text: tidy(paragraphText(doc, id).toJSON()) }))
      .filter(({ text }) => text !== '')
    for (const [at, { id }] of texts.entries()) places.set(`${path}.${at}`, { paragraph: id, section })
    return texts.map(({ text }) => text)
  }
  const led = (name: 'facts' | 'concerns' | 'questions') => ({
    lead: line(`${name}-lead`, `${name}.lead`),
    items: all(name, `${name}.items`)
  })
  const typed = all('addressee', 'addressee')
  const annex: DraftedLetter['annex'] = []
  for (const part of annexParts) {
    const items = all(part, `annex.${annex.length}.items`)
    if (items.length > 0) annex.push({ title: of.annexTitle(part), items })
  }
  const letter: DraftedLetter = {
    language,
    addressee: typed.length > 0 ? typed : addressees.map(of.addresseeName).filter(Boolean),
    salutation: line('salutation', 'salutation'),
    subject: line('subject', 'subject'),
    background: all('background', 'background'),
    earlier: all('earlier', 'earlier'),
    facts: led('facts'),
    concerns: led('concerns'),
    questions: led('questions'),
    measures: all('measures', 'measures'),
    closing: all('closing', 'closing'),
    courtesy: line('courtesy', 'courtesy'),
    copies: all('copies', 'copies'),
    annex
  }
  const to = addressees.map(({ name, class: of }) => ({ name: name.trim(), class: of }))
  return { text: { v: 1, kind, addressees: to, invented, letter, record: recordOf(doc, of.persons) }, places }
}

/** Counted from the persons whom it concerns; by name those alone who agreed to be named to each addressee. */
function recordOf(doc: Y.Doc, persons: readonly CasePerson[]): DraftRecord {
  const chosen = new Set(concerned(doc))
  const whom = persons.filter(({ id }) => chosen.has(id))
  const { reprisal } = factsOf(doc)
  const people = whom.filter(({ kind }) => kind === 'person')
  const count = (sex: CasePerson['sex']) => people.filter((one) => one.sex === sex).length
  const classes = addresseesOf(doc).map((one) => one.class)
  return {
    ...(people.length > 0 && {
      persons: people.length,
      women: count('woman'),
      men: count('man'),
      otherSex: count('other')
    }),
    names: whom
      .filter((one) => mayBeNamedTo(one, classes) && namesOf(one).length > 0)
      .map((one) => ({ name: namesOf(one)[0]!, sex: one.sex, publicForm: publicFormOf(one) })),
    themes: ofList(tagsOf(doc), 'theme'),
    groups: ofList(tagsOf(doc), 'group'),
    articles: madeFrom(doc, 'articles', 'article:')
      .map(Number)
      .toSorted((a, b) => a - b),
    earlier: madeFrom(doc, 'earlier', 'letter:'),
    ...(reprisal !== null && { reprisal: { act: reprisal } })
  }
}

const ofList = (tags: readonly string[], list: string): string[] =>
  tags.flatMap((one) => (one.startsWith(`${list}:`) ? [one.slice(list.length + 1)] : []))
const madeFrom = (doc: Y.Doc, section: Section, what: string): string[] => [
  ...new Set(
    paragraphsOf(doc, section).flatMap(({ id, from }) =>
      from?.startsWith(what) && paragraphText(doc, id).toJSON().trim() !== '' ? [from.slice(what.length)] : []
    )
  )
]

// As it will be read, whoever typed it on which device: the fingerprint must not hang on what is not seen.
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
