import * as Y from 'yjs'
import type { ChangeDecision } from './proposed-change.ts'
import type { AddresseeClass } from '../communications/communication.ts'

/**
 * A draft as it stands in its Yjs document. Every text is one of the document's own by its name, so that several can
 * type in it at once; which paragraphs there are, and in which order, stands in a list for each section. What was taken
 * out is out of sight and stays.
 */
export const lines = ['subject', 'salutation', 'facts-lead', 'concerns-lead', 'questions-lead', 'courtesy'] as const
export type Line = (typeof lines)[number]
export const sections = [
  'addressee',
  'background',
  'earlier',
  'facts',
  'concerns',
  'questions',
  'measures',
  'closing',
  'copies',
  'treaties',
  'articles',
  'resolutions'
] as const
export type Section = (typeof sections)[number]

export interface Paragraph {
  id: string
  section: Section
  /** Who put it there, on which day. */
  by: string
  on: string
  /** What it was made of: 'block:asks-comments', 'letter:SLUG', 'treaty:ICCPR', 'article:12'. */
  from?: string
  /** What its source said, taken over word for word: until somebody changes or looks at it. */
  said?: string
  /** In which language it was put in ready made, and of which State it speaks: a letter may become another's. */
  language?: string
  state?: string
}

export const lineOf = (doc: Y.Doc, line: Line): Y.Text => doc.getText(`line/${line}`)
export const paragraphText = (doc: Y.Doc, id: string): Y.Text => doc.getText(`paragraph/${id}`)

/** Those that are there, in their order. Of what two officers put in at once from the same source one is shown. */
export function paragraphsOf(doc: Y.Doc, section: Section): Paragraph[] {
  const made = new Set<string>()
  return inOrder(doc, section).filter(({ id, from }) => {
    if (removed(doc).get(id) === true) return false
    if (from === undefined) return true
    const key = `${from} ${paragraphText(doc, id).toJSON()}`
    return !made.has(key) && made.add(key)
  })
}
export const takenOutOf = (doc: Y.Doc, section: Section): Paragraph[] =>
  inOrder(doc, section).filter(({ id }) => removed(doc).get(id) === true)

export const madeOf = (doc: Y.Doc, section: Section, from: string): Paragraph | undefined =>
  paragraphsOf(doc, section).find((one) => one.from === from)

/** @param after the paragraph behind which it stands; null for the first place, without it the last */
export function addParagraph(doc: Y.Doc, paragraph: Paragraph, text = '', after?: string | null): void {
  doc.transact(() => {
    const order = orderOf(doc, paragraph.section)
    const ids = order.toArray()
    const at = after === undefined ? ids.length : after === null ? 0 : ids.indexOf(after) + 1 || ids.length
    paragraphs(doc).set(paragraph.id, paragraph)
    order.insert(at, [paragraph.id])
    if (text) paragraphText(doc, paragraph.id).insert(0, text)
  })
}

export const takeOut = (doc: Y.Doc, { id }: Pick<Paragraph, 'id'>): void => void removed(doc).set(id, true)
export const putBack = (doc: Y.Doc, { id }: Pick<Paragraph, 'id'>): void => void removed(doc).set(id, false)

/** One place up or down among those that are seen. */
export function move(doc: Y.Doc, { id, section }: Paragraph, by: -1 | 1): void {
  const seen = paragraphsOf(doc, section)
  const other = seen[seen.findIndex((one) => one.id === id) + by]
  if (!other) return
  doc.transact(() => {
    const order = orderOf(doc, section)
    // NOTE: two who move it at once leave it there twice: all of its places go, and it is read at its first.
    for (let at = order.length - 1; at >= 0; at--) if (order.get(at) === id) order.delete(at)
    order.insert(order.toArray().indexOf(other.id) + (by === 1 ? 1 : 0), [id])
  })
}

export interface DraftFacts {
  kind: string
  language: string
  /** Said on each page of it. */
  invented: boolean
  /** Of the letter on record, once it was asked to be cleared. */
  letter: string | null
  begun: { by: string; on: string } | null
  /** The draft to which it is parallel, and what its addressee is beside that one's (para. 62). */
  beside: { draft: string; as: Parallel } | null
  /** Of the register of companies, the one that the matter is about; null until it is chosen. */
  company: string | null
  /** The act of cooperation for which somebody was attacked (para. 76), of reference/vocabulary.csv; null of other letters. */
  reprisal: string | null
}
export const parallels = ['home-state', 'company', 'parent', 'investor'] as const
export type Parallel = (typeof parallels)[number]

export const factsOf = (doc: Y.Doc): DraftFacts => {
  const get = <Name extends keyof DraftFacts>(name: Name) => chosen(doc).get(name) as DraftFacts[Name] | undefined
  return {
    kind: get('kind') ?? 'AL',
    language: get('language') ?? 'en',
    invented: get('invented') ?? false,
    letter: get('letter') ?? null,
    begun: get('begun') ?? null,
    beside: get('beside') ?? null,
    company: get('company') ?? null,
    reprisal: get('reprisal') ?? null
  }
}
export function decide<Name extends keyof DraftFacts>(doc: Y.Doc, name: Name, value: DraftFacts[Name]): void {
  if (JSON.stringify(chosen(doc).get(name)) !== JSON.stringify(value)) chosen(doc).set(name, value)
}

export interface DraftAddressee {
  id: string
  /** Of a State its ISO code. */
  name: string
  class: AddresseeClass
  place: number
}
export const addresseesOf = (doc: Y.Doc): DraftAddressee[] =>
  [...addressees(doc).values()]
    .filter((one) => one !== null)
    .toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id))
export const addressTo = (doc: Y.Doc, one: Omit<DraftAddressee, 'place'>): void =>
  void addressees(doc).set(one.id, { place: addressees(doc).get(one.id)?.place ?? addressees(doc).size, ...one })
export const addressNoMore = (doc: Y.Doc, id: string): void => void addressees(doc).set(id, null)

/** Of the case's persons those whom the letter concerns. */
export const concerned = (doc: Y.Doc): string[] => ticked(doc, 'persons')
export const concern = (doc: Y.Doc, person: string, is: boolean): void => tick(doc, 'persons', person, is)
/** 'theme:killings', 'group:lawyers' */
export const tagsOf = (doc: Y.Doc): string[] => ticked(doc, 'tags')
export const tag = (doc: Y.Doc, one: string, is: boolean): void => tick(doc, 'tags', one, is)
/** Paragraphs in the source's own words that an officer looked at and left as they are. */
export const hasLookedAt = (doc: Y.Doc, paragraph: string): boolean => ticked(doc, 'looked').includes(paragraph)
export const lookAt = (doc: Y.Doc, paragraph: string): void => tick(doc, 'looked', paragraph, true)
/** Drafts that were begun from this one, and to whom: of a State its ISO code, '' of those begun before that was kept. */
export const besidesOf = (doc: Y.Doc): { draft: string; as: Parallel; name: string }[] =>
  [...doc.getMap<Parallel>('besides').entries()].map(([draft, as]) => ({
    draft,
    as,
    name: doc.getMap<string>('besides-to').get(draft) ?? ''
  }))
export const addBeside = (doc: Y.Doc, draft: string, as: Parallel, name: string): void =>
  doc.transact(() => {
    doc.getMap<Parallel>('besides').set(draft, as)
    doc.getMap<string>('besides-to').set(draft, name)
  })

/** What was decided of a change that a mandate proposed, by its word and path; undecided it waits. */
export interface ChangeDecided {
  is: ChangeDecision
  by: string
  on: string
  /** Of what was taken, where it went: another change of that same paragraph finds it, whatever it says now. */
  place?: Place
}
export const changesDecided = (doc: Y.Doc): ReadonlyMap<string, ChangeDecided> =>
  new Map(
    [...doc.getMap<ChangeDecided | null>('proposed').entries()].flatMap(([key, one]) => (one ? [[key, one]] : []))
  )
export const decideChange = (doc: Y.Doc, key: string, decided: ChangeDecided | null): void =>
  void doc.getMap<ChangeDecided | null>('proposed').set(key, decided)
export const changeKey = ({ word, path }: { word: string; path: string }): string => `${word} ${path}`

/** Every text that is seen, where it stands. */
export type Place = { line: Line } | { paragraph: string; section: Section }
export const isSamePlace = (one: Place, other: Place): boolean =>
  'line' in one ? 'line' in other && one.line === other.line : 'paragraph' in other && one.paragraph === other.paragraph
export const textAt = (doc: Y.Doc, place: Place): Y.Text =>
  'line' in place ? lineOf(doc, place.line) : paragraphText(doc, place.paragraph)

const chosen = (doc: Y.Doc) => doc.getMap<unknown>('chosen')
const addressees = (doc: Y.Doc) => doc.getMap<DraftAddressee | null>('addressees')
const paragraphs = (doc: Y.Doc) => doc.getMap<Paragraph>('paragraphs')
const removed = (doc: Y.Doc) => doc.getMap<boolean>('removed')
const orderOf = (doc: Y.Doc, section: Section) => doc.getArray<string>(`order/${section}`)

const inOrder = (doc: Y.Doc, section: Section): Paragraph[] =>
  [...new Set(orderOf(doc, section).toArray())].flatMap((id) => paragraphs(doc).get(id) ?? [])

const ticked = (doc: Y.Doc, name: string): string[] =>
  [...doc.getMap<boolean>(name).entries()].flatMap(([one, is]) => (is ? [one] : [])).toSorted()
function tick(doc: Y.Doc, name: string, one: string, is: boolean): void {
  const all = doc.getMap<boolean>(name)
  if ((all.get(one) ?? false) !== is) all.set(one, is)
}
