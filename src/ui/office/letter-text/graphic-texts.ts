import { getContext, setContext } from 'svelte'
import { comparable, type Difference } from '#mandate/documents/compare-paragraphs.ts'

/**
 * Texts of a letter that were made of what an officer marked as graphic: wherever a page shows the letter, as it reads or as
 * it differs, they stay covered until they are asked for. By what they say, since what came back from Word, and a version
 * of before, have no places.
 */
export type GraphicTexts = ReadonlySet<string>

export const graphicTexts = (texts: Iterable<string>): GraphicTexts =>
  new Set([...texts].map(comparable).filter(Boolean))

export const isGraphicText = (graphic: GraphicTexts, text: string): boolean =>
  graphic.size > 0 && graphic.has(comparable(text))

export const isGraphicDifference = (graphic: GraphicTexts, { before, after }: Pick<Difference, 'before' | 'after'>) =>
  [...before, ...after].some((text) => isGraphicText(graphic, text))

/** For all that stands within a page: what it covers. */
export const coverWithin = (graphic: () => GraphicTexts): void => void setContext(key, graphic)
export const coveredHere = (): (() => GraphicTexts) => getContext<() => GraphicTexts>(key) ?? (() => none)

const key = Symbol('graphic texts')
const none: GraphicTexts = new Set()
