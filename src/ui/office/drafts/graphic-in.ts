import type { Doc } from 'yjs'
import {
  paragraphsOf,
  paragraphText,
  sections,
  takenOutOf,
  type Paragraph,
  type Place
} from '#mandate/drafts/draft-document.ts'

type IsGraphic = (one: Paragraph) => boolean

/** What paragraphs say that are covered, what was taken out among them: it may be what a version had. */
export const graphicIn = (doc: Doc, isGraphic: IsGraphic): string[] =>
  sections
    .flatMap((section) => [...paragraphsOf(doc, section), ...takenOutOf(doc, section)])
    .filter(isGraphic)
    .map(({ id }) => paragraphText(doc, id).toJSON())

/** The paths of a letter at which such a paragraph stands. */
export function graphicPathsOf(places: ReadonlyMap<string, Place>, doc: Doc, isGraphic: IsGraphic): string[] {
  const covered = new Set(
    sections.flatMap((section) => paragraphsOf(doc, section)).flatMap((one) => (isGraphic(one) ? [one.id] : []))
  )
  return [...places].flatMap(([path, place]) => ('paragraph' in place && covered.has(place.paragraph) ? [path] : []))
}
