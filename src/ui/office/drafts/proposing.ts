import type { Doc } from 'yjs'
import { changeKey, changesDecided, isSamePlace, type ChangeDecided } from '#mandate/drafts/draft-document.ts'
import { leaveChange, takeChange, weighAgain, type ChangeHere } from './take-change.ts'
import type { Hand } from './usual.ts'

/** What the parts of a draft's page do with changes that mandates propose. */
export interface Proposing {
  /** By what they stand beside: 'subject', a paragraph's id, 'more/questions'. */
  beside: ReadonlyMap<string, ChangeHere[]>
  decided: ReadonlyMap<string, ChangeDecided>
  /** Of the letter. */
  language: string
  nameOf: (mandate: string) => string
  take: (change: ChangeHere) => void
  leave: (change: ChangeHere) => void
  weighAgain: (change: ChangeHere) => void
  /** Whether this tab took it: after that, the draft's versions hold what was. */
  mayUndo: (change: ChangeHere) => boolean
  undo: (change: ChangeHere) => void
}

export function proposingIn({
  doc,
  hand,
  changes,
  undos,
  ...words
}: Pick<Proposing, 'language' | 'nameOf'> & {
  doc: Doc
  hand: Hand
  changes: readonly ChangeHere[]
  /** Of what this tab took, the latest last. */
  undos: Map<string, () => void>
}): Proposing {
  const beside = new Map<string, ChangeHere[]>()
  for (const one of changes) {
    const at = besideOf(one)
    if (at !== null) beside.set(at, [...(beside.get(at) ?? []), one])
  }
  const decided = changesDecided(doc)
  // Where another was taken over it, its undoing would bring back half of each: that one first.
  function isTakenOver(key: string): boolean {
    const place = decided.get(key)?.place
    const later = [...undos.keys()].slice([...undos.keys()].indexOf(key) + 1)
    return (
      place !== undefined &&
      later.some((one) => {
        const other = decided.get(one)?.place
        return other !== undefined && isSamePlace(other, place)
      })
    )
  }
  return {
    ...words,
    beside,
    decided,
    take: (change) =>
      void undos.set(
        changeKey(change),
        takeChange(doc, change, hand, () => crypto.randomUUID() as string)
      ),
    leave: (change) => leaveChange(doc, change, hand),
    weighAgain: (change) => weighAgain(doc, change),
    mayUndo: (change) => undos.has(changeKey(change)) && !isTakenOver(changeKey(change)),
    undo: (change) => {
      undos.get(changeKey(change))?.()
      undos.delete(changeKey(change))
    }
  }
}

/** Beside which text of the draft a change stands; null where it has no place there. */
export function besideOf({ where }: Pick<ChangeHere, 'where'>): string | null {
  if (where.is === 'one-more') return `more/${where.section}`
  if (where.is === 'gone' || where.place === null) return null
  return 'line' in where.place ? where.place.line : where.place.paragraph
}
/** The same as a field of the page. */
export function fieldOf(change: Pick<ChangeHere, 'where'>): string | null {
  const { where } = change
  const isParagraph = (where.is === 'there' || where.is === 'stands') && where.place && 'paragraph' in where.place
  return isParagraph ? `paragraph/${besideOf(change)}` : besideOf(change)
}
/** Where on the page the reason of a word stands, once for all its changes. */
export const reasonOf = (word: string): string => `reason/${word}`
/** How many words came since she looked last. */
export const newSince = (before: readonly { id: string }[], now: readonly { id: string }[]): number =>
  now.filter(({ id }) => !before.some((one) => one.id === id)).length
