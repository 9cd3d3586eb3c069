import type { Doc } from 'yjs'
import type { ConsentLine } from '#mandate/intake/consents-of.ts'
import {
  isRecordedAnswer,
  linesNow,
  type RecordedAnswer,
  type TakenBack,
  type TakenBackSince
} from '#mandate/intake/recorded-answers.ts'
import { choiceOf, type Entry } from './record.ts'

/** What a person answered at each door, as it was when it was brought here: what officers recorded since is not in it. */
export const sentConsentsIn = (doc: Doc, entry: Pick<Entry, 'part' | 'id'>): ConsentLine[] =>
  (choiceOf(doc, entry, 'consents') as ConsentLine[] | undefined) ?? []
/** What counts at each door now. */
export const consentsIn = (doc: Doc, entry: Pick<Entry, 'part' | 'id'>): ConsentLine[] =>
  linesNow(sentConsentsIn(doc, entry), answersIn(doc), { person: entry.id, takenBack: takenBackIn(doc) })

/** All that officers recorded, in the order in which they did; none is removed when another follows. */
export const answersIn = (doc: Doc): RecordedAnswer[] =>
  doc.getArray<unknown>('answers').toArray().filter(isRecordedAnswer)
export const recordAnswer = (doc: Doc, answer: RecordedAnswer): void =>
  doc.getArray<RecordedAnswer>('answers').push([answer])

export const takenBackIn = (doc: Doc): TakenBackSince => new Map(takenBack(doc).entries())
/** Once: a server that gives out less later changes nothing of it. What is sure takes the place of what was not. */
export function noteTakenBack(doc: Doc, answer: string, one: TakenBack): void {
  const noted = takenBack(doc).get(answer)
  if (!noted || (one.sure && !noted.sure)) takenBack(doc).set(answer, one)
}

const takenBack = (doc: Doc) => doc.getMap<TakenBack>('answers-taken-back')
