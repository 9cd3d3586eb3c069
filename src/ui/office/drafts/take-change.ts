import * as Y from 'yjs'
import type { ChangeAnswer, ProposedChange } from '#mandate/drafts/proposed-change.ts'
import { compareParagraph, type Difference } from '#mandate/documents/compare-paragraphs.ts'
import { addParagraph, changeKey, decideChange, type Place } from '#mandate/drafts/draft-document.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { placeOfChange, type PlaceOfChange } from '#mandate/drafts/place-of-change.ts'
import { takeDifference } from './take-differences.ts'
import type { Hand } from './usual.ts'

/** A change that a mandate proposed, where it stands in the draft. */
export interface ChangeHere extends ProposedChange {
  word: string
  mandate: string
  /** Of which it was proposed. */
  letter: DraftText['letter']
  where: PlaceOfChange
  /** Null where there is nothing to take into the draft. */
  difference: Difference | null
}

/**
 * @param text of which it was proposed
 * @param taken where a change of the same path was taken
 */
export function changeHere(
  change: Omit<ChangeHere, 'where' | 'difference' | 'letter'>,
  text: DraftText,
  placed: Parameters<typeof placeOfChange>[2],
  taken: Place | null = null
): ChangeHere {
  const where = placeOfChange(change, text, placed, taken)
  const { language } = placed.text.letter
  const beside = where.is === 'there' ? where.now : where.is === 'one-more' ? '' : null
  const difference = beside === null ? null : compareParagraph(beside, change.wording, language)
  return { ...change, letter: text.letter, where, difference }
}

/**
 * Takes it into the draft, and says so there. What is given back undoes that and nothing else: what others typed
 * meanwhile stays.
 */
export function takeChange(doc: Y.Doc, change: ChangeHere, hand: Hand, newId: () => string): () => void {
  const { where, difference, wording } = change
  // What undoes is told from all else by who did it: this press.
  const press = {}
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([press]), captureTimeout: 0 })
  doc.transact(() => {
    if (where.is === 'there' && difference)
      takeDifference(doc, [{ text: where.now, place: where.place }], [difference], { id: 0, ...hand, newId })
    if (where.is === 'one-more') addParagraph(doc, { id: newId(), section: where.section, ...hand }, wording)
    decideChange(doc, changeKey(change), { is: 'taken', ...hand, ...(where.is === 'there' && { place: where.place }) })
  }, press)
  return () => {
    undo.undo()
    undo.destroy()
  }
}

export const leaveChange = (doc: Y.Doc, change: Pick<ChangeAnswer, 'word' | 'path'>, hand: Hand): void =>
  decideChange(doc, changeKey(change), { is: 'left', ...hand })
/** It waits again. */
export const weighAgain = (doc: Y.Doc, change: Pick<ChangeAnswer, 'word' | 'path'>): void =>
  decideChange(doc, changeKey(change), null)
