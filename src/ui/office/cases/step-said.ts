import * as Y from 'yjs'

/** What an officer wrote on a step, in the record under the id that the step has of it; `to`: to whom it was referred. */
export interface StepSaid {
  words: string
  to?: string
}
/** What came back of a referral, as somebody of the office noted it. */
export interface CameBack {
  /** The number of the step. */
  step: number
  text: string
  by: string
  on: string
}

/** As an update by itself: it leans on nothing that stands in the record, and goes in with its step or not at all. */
export function updateSaying(id: string, said: StepSaid): Uint8Array {
  const alone = new Y.Doc()
  steps(alone).set(id, said)
  return Y.encodeStateAsUpdate(alone)
}
export const saidOn = (doc: Y.Doc, id: string | null): StepSaid | null =>
  id === null ? null : (steps(doc).get(id) ?? null)

export const noteCameBack = (doc: Y.Doc, id: string, note: CameBack): void => void cameBack(doc).set(id, note)
export const cameBackOn = (doc: Y.Doc, step: number): CameBack[] =>
  [...cameBack(doc).values()].filter((note) => note.step === step).toSorted((a, b) => a.on.localeCompare(b.on))

/** All that stands there, for whoever searches in it. */
export const textsOfSteps = (doc: Y.Doc): string[] =>
  [
    ...[...steps(doc).values()].flatMap(({ words, to }) => [words, to ?? '']),
    ...[...cameBack(doc).values()].map(({ text }) => text)
  ].filter((text) => text.trim() !== '')

const steps = (doc: Y.Doc) => doc.getMap<StepSaid>('steps')
const cameBack = (doc: Y.Doc) => doc.getMap<CameBack>('came-back')
