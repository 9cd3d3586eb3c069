import { expect, test } from 'vitest'
import { addParagraph, paragraphsOf } from '#mandate/drafts/draft-document.ts'
import { placedText } from '#mandate/drafts/text-of.ts'
import { compareParagraphs } from '#mandate/documents/compare-paragraphs.ts'
import { aDraft, ofCase } from '../../../../tests/a-draft.ts'
import { graphicIn, graphicPathsOf } from '../drafts/graphic-in.ts'
import { graphicTexts, isGraphicDifference, isGraphicText } from './graphic-texts.ts'

const wound = 'An invented wound is described, at length, as the physician found it.'
const isGraphic = ({ from }: { from?: string }) => from === 'incident:1'
const drafted = () => {
  const doc = aDraft()
  addParagraph(doc, { id: 'hurt', section: 'facts', by: 'ama', on: '2026-03-02', from: 'incident:1' }, wound)
  return doc
}

test('what is covered in the draft is covered in what is read of the letter, wherever it stands there', () => {
  const doc = drafted()
  const { text, places } = placedText(doc, ofCase([]))
  const at = paragraphsOf(doc, 'facts').length - 1
  expect(text.letter.facts.items[at]).toBe(wound)
  expect(graphicPathsOf(places, doc, isGraphic)).toEqual([`facts.items.${at}`])
  const graphic = graphicTexts(graphicIn(doc, isGraphic))
  expect(isGraphicText(graphic, `  ${wound} `)).toBe(true)
  expect(text.letter.facts.items.filter((one) => isGraphicText(graphic, one))).toEqual([wound])
})

test('a difference is covered where either side of it is: changed, split, taken out or put in again', () => {
  const graphic = graphicTexts([wound])
  const covered = (before: string[], after: string[]) =>
    compareParagraphs(before, after, 'en').filter((one) => isGraphicDifference(graphic, one)).length
  const [first, second] = [wound.slice(0, 31), wound.slice(32)]
  expect(covered([wound], [wound.replace('at length', 'in short')])).toBe(1)
  expect(covered([wound.replace('at length', 'in short')], [wound])).toBe(1)
  expect(covered(['Before.', wound], ['Before.'])).toBe(1)
  expect(covered(['Before.'], ['Before.', wound])).toBe(1)
  expect(covered([wound], [first, second])).toBeGreaterThan(0)
  expect(covered(['Before.'], ['Behind.'])).toBe(0)
})
