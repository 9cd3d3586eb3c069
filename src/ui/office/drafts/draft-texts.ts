import type { Doc } from 'yjs'
import {
  lineOf,
  lines,
  paragraphsOf,
  paragraphText,
  sections,
  type Line,
  type Place,
  type Section
} from '#mandate/drafts/draft-document.ts'

/** Where each section's own first sentence stands; all others stand before or behind the sections, in the letter's order. */
const order: readonly (Line | Section)[] = [
  'addressee',
  'subject',
  'salutation',
  'background',
  'earlier',
  'facts-lead',
  'facts',
  'concerns-lead',
  'concerns',
  'questions-lead',
  'questions',
  'measures',
  'closing',
  'courtesy',
  'copies',
  'treaties',
  'articles',
  'resolutions'
]
const isLine = (one: string): one is Line => (lines as readonly string[]).includes(one)

/** Every text that is seen, with its place, as the letter reads. */
export const placedTexts = (doc: Doc): { place: Place; text: string }[] =>
  order.flatMap((one): { place: Place; text: string }[] =>
    isLine(one)
      ? [{ place: { line: one }, text: lineOf(doc, one).toJSON() }]
      : paragraphsOf(doc, one).map(({ id }) => ({
          place: { paragraph: id, section: one },
          text: paragraphText(doc, id).toJSON()
        }))
  )

/** The same by name, for what is compared by name. */
export const namedTexts = (doc: Doc): Map<string, string> =>
  new Map(placedTexts(doc).map(({ place, text }) => ['line' in place ? place.line : place.paragraph, text]))

/** Where in the draft something stands that is put behind this place. */
export function behind(place: Place): { section: Section; after: string | null } {
  if ('paragraph' in place) return { section: place.section, after: place.paragraph }
  const next = order.slice(order.indexOf(place.line)).find((one): one is Section => !isLine(one))
  return { section: next ?? sections[0], after: null }
}
