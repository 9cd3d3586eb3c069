import { Document, Packer, Paragraph, DeletedTextRun, InsertedTextRun, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { compareParagraphs } from '#mandate/documents/compare-paragraphs.ts'
import { paragraphsOf } from '#platform/documents/blocks.ts'
import { letterToDocx } from '#platform/documents/docx.ts'
import { letterToPdf } from '#platform/documents/pdf.server.ts'
import { mostParagraphs, readDocxLetter, readDocxParagraphs, TooManyParagraphs } from '#platform/documents/read-docx.ts'
import { everyPartOfDocx, everyPartOfPdf, isIn } from '#tests/every-part-of.ts'
import { sampleFrame, sampleLetter } from '#tests/sample-letter.ts'

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

describe.each(languages)('in %s', (language) => {
  const letter = sampleLetter(language)
  const frame = sampleFrame(letter)

  test('what comes back unchanged shows no difference', async () => {
    const { buffer } = await letterToDocx(letter, frame)
    const sent = paragraphsOf(letter, frame).map(({ text }) => text)
    const differences = compareParagraphs(sent, await readDocxParagraphs(buffer), language)
    expect(differences.filter(({ kind }) => kind !== 'same')).toEqual([])
    expect(differences.length).toBeGreaterThan(20)
  })

  test('the PDF is tagged, in its language, and passes as PDF/A and PDF/UA; each page says that it is invented', async () => {
    const made = letterToPdf(letter, frame)
    if (!made.ok) throw new Error(made.missing.join(' '))
    expect(letterToPdf(letter, frame, 'ua-1').ok).toBe(true)
    const raw = Buffer.from(made.bytes).toString('latin1')
    expect(raw).toContain(`/Lang (${language})`)
    expect(raw).toMatch(/\/Marked true/)
    const parts = await everyPartOfPdf(made.bytes)
    expect(isIn(parts, 'pdfaid:part>2<') && isIn(parts, 'pdfaid:conformance>A<')).toBe(true)
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const reading = getDocument({ data: new Uint8Array(made.bytes), verbosity: 0 })
    const read = await reading.promise
    for (let page = 1; page <= read.numPages; page++) {
      const { items } = await (await read.getPage(page)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : ''))
      expect(isIn([words.join(''), words.toReversed().join('')], frame.invented.slice(0, 5))).toBe(true)
    }
    await reading.destroy()
  })

  test('Word has its styles, its language and its direction', async () => {
    const parts = everyPartOfDocx(await letterToDocx(letter, frame))
    const expected = ['<w:pStyle w:val="Heading1"/>', `w:val="${language}-`, 'PAGE', 'NUMPAGES', frame.invented]
    expect(expected.filter((text) => !isIn(parts, text))).toEqual([])
    expect(isIn(parts, '<w:bidi/>') && isIn(parts, '<w:rtl/>')).toBe(language === 'ar')
  })
})

test('a letter that our fonts cannot show is refused, with what is missing', () => {
  const letter = { ...sampleLetter('en'), subject: 'The case of ፊደል' }
  expect(letterToPdf(letter, sampleFrame(letter))).toEqual({ ok: false, missing: ['ፊ', 'ደ', 'ል'] })
})

test('what a person wrote is never read as markup', async () => {
  const written = '#panic("x") $1$ *b* _i_ @label <tag> `raw` \\ // & </w:t> ]] #{sys.inputs}'
  const letter = {
    ...sampleLetter('en'),
    subject: written,
    facts: { lead: written, items: [written, `#include "x"\nnext line`] }
  }
  const made = letterToPdf(letter, sampleFrame(letter))
  expect(made.ok && isIn(await everyPartOfPdf(made.bytes), written)).toBe(true)
  const { buffer } = await letterToDocx(letter, sampleFrame(letter))
  expect(await readDocxParagraphs(buffer)).toContain(written)
})

test('a symbol of a document is not broken over two lines, and stands whole among the bookmarks', async () => {
  const symbols = Array.from({ length: 40 }, (_, at) => `${'x'.repeat(at % 7)} A/HRC/RES/${at}/4`).join(' ')
  const letter = { ...sampleLetter('en'), subject: `On A/RES/53/144 of ${symbols}`, background: [symbols] }
  const made = letterToPdf(letter, sampleFrame(letter))
  if (!made.ok) throw new Error(made.missing.join(' '))
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const reading = getDocument({ data: new Uint8Array(made.bytes), verbosity: 0 })
  const read = await reading.promise
  expect((await read.getOutline())[0]!.title).toBe(letter.subject)
  const { items } = await (await read.getPage(1)).getTextContent()
  const lines = items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .split('\n')
  expect(lines.filter((line) => line.includes('A/HRC/RES/')).length).toBeGreaterThan(10)
  expect(lines.filter((line) => /\/$|^\//.test(line))).toEqual([])
  await reading.destroy()
})

test('the same letter gives the same PDF, which tells no hour at which it was made', () => {
  const [one, other] = [1, 2].map(() => letterToPdf(sampleLetter('en'), sampleFrame(sampleLetter('en'))))
  expect(one).toEqual(other)
})

test('tracked changes are read as they will be once accepted', async () => {
  const track = { id: 1, author: 'x', date: '2026-11-25T00:00:00Z' }
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('She was '),
              new DeletedTextRun({ ...track, text: 'arrested' }),
              new InsertedTextRun({ ...track, id: 2, text: 'detained' }),
              new TextRun(' at night.')
            ]
          }),
          new Paragraph('')
        ]
      }
    ]
  })
  const bytes = await (await Packer.toBlob(document)).arrayBuffer()
  expect(await readDocxParagraphs(bytes)).toEqual(['She was detained at night.', ''])
})

test('a file with more paragraphs, or more text, than a letter has is refused before it is compared', async () => {
  const file = async (count: number, text = 'x') => {
    const children = Array.from({ length: count }, () => new Paragraph(text))
    return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))).buffer
  }
  expect(await readDocxLetter(await file(mostParagraphs))).toHaveLength(mostParagraphs)
  await expect(readDocxLetter(await file(mostParagraphs + 1))).rejects.toThrow(TooManyParagraphs)
  await expect(readDocxLetter(await file(11, 'y'.repeat(100_000)))).rejects.toThrow(TooManyParagraphs)
})
