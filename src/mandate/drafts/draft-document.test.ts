import * as Y from 'yjs'
import { expect, it } from 'vitest'
import {
  addParagraph,
  move,
  paragraphsOf,
  paragraphText,
  putBack,
  takenOutOf,
  takeOut,
  type Paragraph,
  type Section
} from './draft-document.ts'

// Two officers write at once; nobody here is anybody.
const fact = (id: string, from?: string): Paragraph => ({
  id,
  section: 'facts',
  by: 'ama',
  on: '2026-03-02',
  ...(from !== undefined && { from })
})
const texts = (doc: Y.Doc, section: Section = 'facts') =>
  paragraphsOf(doc, section).map(({ id }) => paragraphText(doc, id).toJSON())
const exchange = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}
function two() {
  const ama = new Y.Doc()
  const bo = new Y.Doc()
  for (const id of ['a', 'b', 'c']) addParagraph(ama, fact(id), id)
  exchange(ama, bo)
  return { ama, bo }
}

it('keeps what two type in one paragraph, and each paragraph that either puts in', () => {
  const { ama, bo } = two()
  paragraphText(ama, 'b').insert(0, 'early ')
  paragraphText(bo, 'b').insert(1, ' late')
  addParagraph(ama, fact('d'), 'd', 'a')
  addParagraph(bo, fact('e'), 'e', 'a')
  addParagraph(bo, fact('f'), 'f', null)
  exchange(ama, bo)
  expect(texts(ama)).toEqual(texts(bo))
  expect(texts(ama)[0]).toBe('f')
  expect(texts(ama).toSorted()).toEqual(['a', 'c', 'd', 'e', 'early b late', 'f'])
})

it('moves a paragraph by one place, twice at once to one place, and not beyond the ends', () => {
  const { ama, bo } = two()
  move(ama, fact('c'), -1)
  move(bo, fact('c'), -1)
  exchange(ama, bo)
  expect(texts(ama)).toEqual(['a', 'c', 'b'])
  expect(texts(bo)).toEqual(['a', 'c', 'b'])
  move(ama, fact('c'), 1)
  expect(texts(ama)).toEqual(['a', 'b', 'c'])
  move(ama, fact('c'), 1)
  move(ama, fact('a'), -1)
  expect(texts(ama)).toEqual(['a', 'b', 'c'])
})

it('passes over what was taken out, which stays with what others typed in it and comes back to its place', () => {
  const { ama, bo } = two()
  takeOut(ama, fact('b'))
  paragraphText(bo, 'b').insert(1, ' and more')
  exchange(ama, bo)
  expect(texts(ama)).toEqual(['a', 'c'])
  move(ama, fact('c'), -1)
  expect(texts(ama)).toEqual(['c', 'a'])
  move(ama, fact('c'), 1)
  expect(takenOutOf(ama, 'facts').map(({ id }) => paragraphText(ama, id).toJSON())).toEqual(['b and more'])
  putBack(ama, fact('b'))
  expect(texts(ama).toSorted()).toEqual(['a', 'b and more', 'c'])
})

it('shows once what both put in from the same block, and both once one of them was changed', () => {
  const { ama, bo } = two()
  addParagraph(ama, fact('x', 'block:one'), 'The same.')
  addParagraph(bo, fact('y', 'block:one'), 'The same.')
  exchange(ama, bo)
  expect(texts(ama).filter((text) => text === 'The same.')).toHaveLength(1)
  paragraphText(bo, paragraphsOf(bo, 'facts').at(-1)!.id).insert(0, 'Not ')
  expect(texts(bo).slice(-2).toSorted()).toEqual(['Not The same.', 'The same.'])
})
