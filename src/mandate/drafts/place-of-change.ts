import { similarity } from '../documents/align-paragraphs.ts'
import { isSamePlace, sections, type Place, type Section } from './draft-document.ts'
import type { DraftText } from './draft-text.ts'
import { wholeOf } from './names-standing.ts'

export type PlaceOfChange =
  /** The text that it would change, as it stands in the draft now. */
  | { is: 'there'; place: Place; now: string }
  /** It would be one more of these. */
  | { is: 'one-more'; section: Section }
  /** What it asks for stands there already; a paragraph that is left out has no place. */
  | { is: 'stands'; place: Place | null }
  /** The paragraph was taken out, or is another by now. */
  | { is: 'gone' }

/** Below this, what stands there is another paragraph. */
const least = 0.4

/**
 * Where in a draft a change goes that was proposed of a text of it: the draft may have moved on since. A paragraph is
 * known by where a change of it was taken, else by what it said, and only where that is gone by what is most like it.
 * @param text of which it was proposed
 * @param placed the draft as it stands, and where in it each path is
 * @param taken where a change of the same path of that text was taken
 */
export function placeOfChange(
  { path, wording }: { path: string; wording: string },
  text: DraftText,
  placed: { text: DraftText; places: ReadonlyMap<string, Place> },
  taken: Place | null = null
): PlaceOfChange {
  const before = wholeOf(text).find((one) => one.path === path)?.text ?? ''
  const { language } = placed.text.letter
  const stem = stemOf(path)
  const now = new Map(wholeOf(placed.text).map((one) => [one.path, one.text]))
  // A line has its place also while it is empty.
  const siblings = [...new Set([...now.keys(), ...placed.places.keys()])]
    .filter((one) => stemOf(one) === stem)
    .map((one) => ({ place: placed.places.get(one) ?? null, now: now.get(one) ?? '' }))
  const there = (one: (typeof siblings)[number]): PlaceOfChange =>
    one.place ? { is: 'there', place: one.place, now: one.now } : { is: 'gone' }
  const itself = taken && siblings.find(({ place }) => place !== null && isSamePlace(place, taken))
  const already = wording === '' ? undefined : siblings.find((one) => one.now === wording)
  if (already) return { is: 'stands', place: already.place }
  if (itself) return there(itself)
  const [single] = siblings
  if (single?.place && 'line' in single.place)
    return single.now === wording ? { is: 'stands', place: single.place } : there(single)
  const section = sections.find((one) => one === stem.split('.')[0]) ?? annexSection(path, text, placed)
  if (before === '') return section ? { is: 'one-more', section } : { is: 'gone' }
  const same = siblings.find((one) => one.now === before)
  if (same) return there(same)
  // Another paragraph of that text, which nobody changed, is not this one.
  const others = new Set(wholeOf(text).flatMap((one) => (stemOf(one.path) === stem ? [one.text] : [])))
  const like = siblings
    .filter((one) => !others.has(one.now))
    .map((one) => ({ ...one, likeness: similarity(before, one.now, language) }))
    .toSorted((a, b) => b.likeness - a.likeness)[0]
  if (like && like.likeness >= least) return there(like)
  return wording === '' ? { is: 'stands', place: null } : { is: 'gone' }
}

/** Of a part of the annex, known by its heading: of a part that is gone, none. */
function annexSection(path: string, text: DraftText, placed: Parameters<typeof placeOfChange>[2]): Section | undefined {
  const part = /^annex\.(\d+)\.items\./.exec(path)?.[1]
  const title = part && text.letter.annex[Number(part)]?.title
  const at = placed.text.letter.annex.findIndex((one) => one.title === title)
  const place = placed.places.get(`annex.${at}.items.0`)
  return place && 'section' in place ? place.section : undefined
}

/** 'questions.items' of 'questions.items.1'; all parts of the annex are one. */
const stemOf = (path: string): string => path.replace(/^annex\.\d+/, 'annex').replace(/\.\d+$/, '')
