import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  TextRun
} from 'docx'
import { expect, test } from 'vitest'
import { readDocxAsides, readDocxParagraphs } from './read-docx.ts'

const written = async (children: Paragraph[], more: object = {}) =>
  new Uint8Array(await Packer.toBuffer(new Document({ ...more, sections: [{ children }] }))).buffer

test('what a colleague wrote in a comment or a footnote is found, and stands in no paragraph', async () => {
  const file = await written(
    [
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun('An invented fact.'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          new FootnoteReferenceRun(1)
        ]
      })
    ],
    {
      comments: {
        children: [{ id: 0, author: 'Bo', children: [new Paragraph('Is this so?'), new Paragraph('Ask her.')] }]
      },
      footnotes: { 1: { children: [new Paragraph('An invented source.')] } }
    }
  )
  expect(await readDocxParagraphs(file)).toEqual(['An invented fact.'])
  expect(await readDocxAsides(file)).toEqual(['Is this so?\nAsk her.', 'An invented source.'])
})

test('a file without any has none: the rules between notes and page are no words', async () => {
  expect(await readDocxAsides(await written([new Paragraph('An invented fact.')]))).toEqual([])
})
