import type { Doc } from 'yjs'
import { addParagraph, takeOut, textAt, type Line, type Place, type Section } from '#mandate/drafts/draft-document.ts'
import { comparable, type Difference } from '#mandate/documents/compare-paragraphs.ts'
import { retype } from '../cases/record.ts'
import { behind } from './draft-texts.ts'

/** A paragraph as it was set beside another text; without a place it is of the page's frame, which no draft holds. */
export interface ComparedLine {
  text: string
  place: Place | null
}

/** What is compared: an empty paragraph is none. */
export const comparedLines = (all: readonly ComparedLine[]): ComparedLine[] =>
  all.filter(({ text }) => comparable(text) !== '')

/** Whether it can be taken: what stands in the frame follows from who signs, and when. */
export function mayTake(lines: readonly ComparedLine[], differences: readonly Difference[], id: number): boolean {
  return placesOf(lines, differences)
    .filter(({ difference }) => difference.id === id)
    .every(({ here, target }) => here.every(({ place }) => place !== null) && (here.length > 0 || target !== null))
}

/** Of each difference the part of the letter in which it is, or would be once it is taken; null in the frame of the page. */
export const partsOf = (
  lines: readonly ComparedLine[],
  differences: readonly Difference[]
): (Line | Section | null)[] =>
  placesOf(lines, differences).map(({ here, target }) => {
    const place = here.find((one) => one.place !== null)?.place
    if (place) return 'line' in place ? place.line : place.section
    return here.length > 0 ? null : (target?.section ?? null)
  })

/** Takes one difference into the draft; each other text stays as it is, and what is taken out stays out of sight. */
export function takeDifference(
  doc: Doc,
  lines: readonly ComparedLine[],
  differences: readonly Difference[],
  { id, by, on, newId }: { id: number; by: string; on: string; newId: () => string }
): void {
  doc.transact(() => {
    for (const { difference, here, target } of placesOf(lines, differences)) {
      if (difference.id !== id) continue
      const [first, ...rest] = difference.after
      let at = target
      for (const [index, { place }] of here.entries()) {
        if (place === null) continue
        if (index === 0 && first !== undefined) retype(textAt(doc, place), first)
        else if ('line' in place) retype(textAt(doc, place), '')
        else takeOut(doc, { id: place.paragraph })
        if (index === 0) at = behind(place)
      }
      for (const text of here.length > 0 ? rest : difference.after) {
        if (at === null) continue
        const made = newId()
        addParagraph(doc, { id: made, section: at.section, by, on }, text, at.after)
        at = { section: at.section, after: made }
      }
    }
  })
}

/** Beside each difference the paragraphs that it is of, and where something new of it would go. */
function placesOf(lines: readonly ComparedLine[], differences: readonly Difference[]) {
  let at = 0
  return differences.map((difference) => {
    const here = lines.slice(at, at + difference.before.length)
    const target = targetAt(lines, at)
    at += difference.before.length
    return { difference, here, target }
  })
}

/** Behind what stands before it; under a heading, before what follows there. */
function targetAt(lines: readonly ComparedLine[], at: number): ReturnType<typeof behind> | null {
  const before = lines[at - 1]
  if (before?.place) return behind(before.place)
  const next = lines.slice(at).find(({ place }) => place !== null)?.place
  if (next && 'paragraph' in next) return { section: next.section, after: null }
  if (next) return behind(next)
  const last = lines.slice(0, at).findLast(({ place }) => place !== null)?.place
  return last ? behind(last) : null
}
