import * as Y from 'yjs'
import type { Judgement } from '#mandate/cases/matching/judgements.ts'
import { spliceOf } from './splice.ts'

/**
 * The record of a case as it stands in its Yjs document. Every text is one of the document's own, by its name, which
 * nobody has to make first: two who begin the same field at once both keep what they typed. What is chosen, and what
 * there is, stands in maps, where the last word counts.
 */
export const methods = [
  'killings',
  'enforced-disappearance',
  'arbitrary-detention',
  'torture',
  'physical-attack',
  'sexual-violence',
  'threats',
  'judicial-harassment',
  'office-raid',
  'surveillance',
  'travel-ban',
  'smear-campaign'
] as const
export const textsOf = {
  persons: ['name', 'otherNames', 'age', 'nationality', 'profession', 'residence', 'contact', 'work'],
  incidents: ['what', 'to-whom', 'by-whom', 'unit', 'where', 'when', 'how'],
  sources: ['who', 'contact', 'said'],
  notes: ['text']
} as const
export const choicesOf = {
  persons: { kind: ['person', 'organisation', 'group'], sex: ['woman', 'man', 'other', 'unsaid'], minor: ['yes'] },
  // What incidents are compared by, whatever words say how it was done; themes of the office's list.
  incidents: { method: methods, sure: ['established', 'likely', 'alleged', 'unknown'] },
  sources: { reliable: ['tested', 'untested', 'doubtful'] },
  notes: {}
} as const
export type Part = keyof typeof textsOf
export const parts = Object.keys(textsOf) as Part[]

/** Of several lines; the others are of one. */
export const isLong = (field: string): boolean => ['work', 'what', 'how', 'said', 'text', 'by-whom'].includes(field)

export interface Entry {
  id: string
  part: Part
  /** Who put it there, on which day. */
  by: string
  on: string
  /** The submission that it came from. */
  from?: string
  /** Its place among those of its day. */
  place: number
}

export const titleOf = (doc: Y.Doc): Y.Text => doc.getText('title')
export const narrativeOf = (doc: Y.Doc): Y.Text => doc.getText('narrative')
export const textOf = (doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>, field: string): Y.Text =>
  doc.getText(`${part}/${id}/${field}`)

export const choiceOf = (doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>, field: string): unknown =>
  chosen(doc).get(`${part}/${id}/${field}`)
export function choose(doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>, field: string, value: unknown): void {
  const key = `${part}/${id}/${field}`
  if (JSON.stringify(chosen(doc).get(key)) !== JSON.stringify(value)) chosen(doc).set(key, value)
}

/** Those that are there, in the order in which they came. */
export function entriesOf(doc: Y.Doc, part: Part): Entry[] {
  return [...entries(doc).entries()]
    .filter(([key, entry]) => entry.part === part && removed(doc).get(key) !== true)
    .map(([, entry]) => entry)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.place - b.place || a.id.localeCompare(b.id))
}
export const hasEntry = (doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>): boolean =>
  entries(doc).has(`${part}/${id}`)

export function addEntry(
  doc: Y.Doc,
  entry: Omit<Entry, 'place'> & { place?: number },
  texts: Partial<Record<string, string>> = {},
  choices: Record<string, unknown> = {}
): void {
  const key = `${entry.part}/${entry.id}`
  doc.transact(() => {
    entries(doc).set(key, { place: entries(doc).size, ...entry })
    for (const [field, text] of Object.entries(texts)) if (text) textOf(doc, entry, field).insert(0, text)
    for (const [field, value] of Object.entries(choices))
      if (value !== undefined && value !== '') choose(doc, entry, field, value)
  })
}

/** Out of sight; all of it stays, and comes back as it was. */
export const removeEntry = (doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>): void =>
  void removed(doc).set(`${part}/${id}`, true)
export const restoreEntry = (doc: Y.Doc, { part, id }: Pick<Entry, 'part' | 'id'>): void =>
  void removed(doc).set(`${part}/${id}`, false)

/**
 * What somebody typed, as little as it is: what others type in the same text at the same time stays.
 * @param by what tells this hand from others, for taking back what it did
 */
export function retype(text: Y.Text, after: string, by?: object): void {
  const splice = spliceOf(text.toJSON(), after)
  if (!splice) return
  text.doc!.transact(() => {
    if (splice.removed > 0) text.delete(splice.at, splice.removed)
    if (splice.typed) text.insert(splice.at, splice.typed)
  }, by)
}

export interface Link {
  submission: string
  by: string
  on: string
  /** The day on which the submission came in; missing where it was brought before this was noted. */
  received?: string
}
export const linksOf = (doc: Y.Doc): Link[] =>
  [...doc.getMap<Link>('submissions').values()].toSorted((a, b) => a.on.localeCompare(b.on))
export const link = (doc: Y.Doc, one: Link): void => {
  if (!doc.getMap<Link>('submissions').has(one.submission)) doc.getMap<Link>('submissions').set(one.submission, one)
}

/** What was brought without its day has it from now on; what is noted stays as it is. */
export const noteReceived = (doc: Y.Doc, submission: string, received: string): void => {
  const noted = doc.getMap<Link>('submissions').get(submission)
  if (noted && noted.received === undefined) doc.getMap<Link>('submissions').set(submission, { ...noted, received })
}
/** The day of the earliest of its submissions; null where one of them has none noted, or none was brought. */
export function firstReceivedIn(doc: Y.Doc): string | null {
  const days = linksOf(doc).map(({ received }) => received)
  return days.length > 0 && days.every((day) => day !== undefined) ? days.toSorted()[0]! : null
}

/** Tags that are known to nobody but its officers. */
export const hiddenTagsOf = (doc: Y.Doc): string[] =>
  [...doc.getMap<boolean>('tags').entries()].flatMap(([tag, is]) => (is ? [tag] : [])).toSorted()
export const hideTag = (doc: Y.Doc, tag: string, is: boolean): void => void doc.getMap<boolean>('tags').set(tag, is)

/** None is taken away when another follows. What somebody else's program wrote there, and is none, is passed over. */
export const judgementsOf = (doc: Y.Doc): Judgement[] =>
  doc.getArray<unknown>('judgements').toArray().filter(isJudgement)
const isJudgement = (one: unknown): one is Judgement => {
  const { pair, of, by, on } = (one ?? {}) as Partial<Judgement>
  const isSaid = Array.isArray(pair) && pair.length === 2 && [...pair, by, on].every((each) => typeof each === 'string')
  return isSaid && (of === 'matter' || of === 'incident' || of === 'elsewhere')
}
export const judge = (doc: Y.Doc, judgements: Judgement[]): void =>
  doc.getArray<Judgement>('judgements').push(judgements)

/** To whom an incident was done, of the persons who stand in the record; whoever else stands in words. */
export const whomOf = (doc: Y.Doc, entry: Pick<Entry, 'part' | 'id'>): string[] => {
  const chosenIds = (choiceOf(doc, entry, 'whom') as string[] | undefined) ?? []
  return entriesOf(doc, 'persons').flatMap(({ id }) => (chosenIds.includes(id) ? [id] : []))
}
/** The day of an incident as an officer chose it, as exactly as it is known: '2026-05-02', '2026-05', '2026'; '' where none did. */
export const dayOf = (doc: Y.Doc, entry: Pick<Entry, 'part' | 'id'>): string =>
  (choiceOf(doc, entry, 'day') as string | undefined) ?? ''

const entries = (doc: Y.Doc) => doc.getMap<Entry>('entries')
const removed = (doc: Y.Doc) => doc.getMap<boolean>('removed')
const chosen = (doc: Y.Doc) => doc.getMap<unknown>('chosen')

/** Every text that is there, by its name. */
export function allTexts(doc: Y.Doc): Map<string, string> {
  const names = ['title', 'narrative']
  for (const part of parts)
    for (const { id } of entriesOf(doc, part)) for (const field of textsOf[part]) names.push(`${part}/${id}/${field}`)
  return new Map(names.map((name) => [name, doc.getText(name).toJSON()]))
}
