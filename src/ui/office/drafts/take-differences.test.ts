import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { compareParagraphs } from '#mandate/documents/compare-paragraphs.ts'
import { lineOf, paragraphText, takenOutOf } from '#mandate/drafts/draft-document.ts'
import { aDraft, put } from '../../../../tests/a-draft.ts'
import { retype } from '../cases/record.ts'
import { placedTexts } from './draft-texts.ts'
import { rewordedLines } from './reworded-lines.ts'
import { comparedLines, mayTake, partsOf, takeDifference, type ComparedLine } from './take-differences.ts'

const hand = { by: 'bo', on: '2026-03-03' }
const texts = (doc: Y.Doc) => comparedLines(placedTexts(doc)).map(({ text }) => text)
const frame = (text: string): ComparedLine => ({ text, place: null })

/** As a file shows it: with what stands around the draft's own paragraphs. */
function open(doc: Y.Doc, change: (all: string[]) => string[]) {
  const lines = comparedLines([frame('A mandate'), ...placedTexts(doc), frame('Signed')])
  const came = change(lines.map(({ text }) => text))
  return {
    lines,
    differences: rewordedLines(
      lines,
      compareParagraphs(
        lines.map(({ text }) => text),
        came,
        'en'
      ),
      'en'
    )
  }
}
function takeAll(doc: Y.Doc, change: (all: string[]) => string[]) {
  const { lines, differences } = open(doc, change)
  let made = 0
  for (const id of new Set(differences.filter(({ kind }) => kind !== 'same').map((one) => one.id)))
    if (mayTake(lines, differences, id))
      takeDifference(doc, lines, differences, { id, ...hand, newId: () => `made-${id}-${made++}` })
}

it('makes of the draft what came back, once each difference is taken', () => {
  const doc = aDraft()
  put(doc, 'facts', 'On Monday the police came to the office and took the files of the year.')
  put(doc, 'questions', 'Where are the files that were taken from the office on that Monday?')
  const change = (all: string[]) =>
    all.flatMap((text) => {
      if (text === 'A meeting was broken up.') return []
      if (text.startsWith('On Monday'))
        return ['On Monday the police came to the office.', 'They took the files of the year.']
      if (text === 'What was done?')
        return ['What was done, and when?', 'Why was none of it told to the family of those who were held?']
      return [text]
    })
  const wanted = change(texts(doc))
  takeAll(doc, change)
  expect(texts(doc)).toEqual(wanted)
  expect(takenOutOf(doc, 'facts').map(({ id }) => paragraphText(doc, id).toJSON())).toEqual([
    'A meeting was broken up.'
  ])
})

it('moves a paragraph to where it was moved, and puts a first one under its heading', () => {
  const doc = aDraft()
  put(doc, 'facts', 'On Monday the police came to the office.')
  const change = (all: string[]) => {
    const [moved, ...rest] = [
      all.find((text) => text.startsWith('On Monday'))!,
      ...all.filter((text) => !text.startsWith('On Monday'))
    ]
    return rest.flatMap((text) => (text === 'A meeting was broken up.' ? [moved, text] : [text]))
  }
  takeAll(doc, change)
  expect(texts(doc).slice(0, 3)).toEqual([
    'An invented matter',
    'On Monday the police came to the office.',
    'A meeting was broken up.'
  ])
})

it('takes nothing into the frame of the page, and what is left changes nothing', () => {
  const doc = aDraft()
  const before = texts(doc)
  const { lines, differences } = open(doc, (all) => all.map((text) => (text === 'Signed' ? 'Signed by another' : text)))
  const changed = differences.find(({ kind }) => kind === 'changed')!
  expect(mayTake(lines, differences, changed.id)).toBe(false)
  takeAll(doc, (all) => all.map((text) => (text === 'A mandate' ? 'A mandate of another name' : text)))
  expect(texts(doc)).toEqual(before)
})

it('says of each in which part it is, of what is new in which it would be, and none of what is of the frame', () => {
  const doc = aDraft()
  const { lines, differences } = open(doc, (all) =>
    all.flatMap((text) => {
      if (text === 'What was done?') return ['What was done, and when?', 'By whose order was all of it taken?']
      if (text === 'A meeting was broken up.') return []
      return text === 'Signed' ? ['Signed by another'] : [text]
    })
  )
  const parts = partsOf(lines, differences)
  const told = differences.flatMap(({ kind }, at) => (kind === 'same' ? [] : [`${kind} ${parts[at]}`]))
  expect(told).toEqual(['removed facts', 'changed questions', 'added questions', 'changed null'])
})

it('leaves what a colleague wrote elsewhere in the meantime', () => {
  const doc = aDraft()
  const { lines, differences } = open(doc, (all) =>
    all.map((text) => (text === 'What was done?' ? 'What was done, and when?' : text))
  )
  put(doc, 'facts', 'Meanwhile.')
  const { id } = differences.find(({ kind }) => kind === 'changed')!
  takeDifference(doc, lines, differences, { id, ...hand, newId: () => 'made' })
  expect(texts(doc)).toEqual(expect.arrayContaining(['Meanwhile.', 'What was done, and when?']))
})

it('takes a subject that was reworded into the subject, though hardly a word of it is left', () => {
  const doc = aDraft()
  retype(lineOf(doc, 'subject'), 'Detention of a journalist')
  const change = (all: string[]) =>
    all.map((text) => (text === 'Detention of a journalist' ? 'Two years without any word from the family' : text))
  const { differences } = open(doc, change)
  expect(differences.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['changed'])
  const wanted = change(texts(doc))
  takeAll(doc, change)
  expect(lineOf(doc, 'subject').toJSON()).toBe('Two years without any word from the family')
  expect(texts(doc)).toEqual(wanted)
})
