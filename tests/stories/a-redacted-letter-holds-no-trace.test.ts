import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { redact } from '#mandate/documents/redact.ts'
import { letterToDocx } from '#platform/documents/docx.ts'
import { fileNameOf, type LetterDocument } from '#platform/documents/letter-document.ts'
import { letterToPdf } from '#platform/documents/pdf.server.ts'
import { everyPartOfDocx, everyPartOfPdf, isIn, whatElseIsIn } from '#tests/every-part-of.ts'
import { sampleFrame, sampleLetter } from '#tests/sample-letter.ts'
import { withheldMark } from '../../src/ui/document-words.ts'

const pdfOf = (letter: LetterDocument): Uint8Array => {
  const made = letterToPdf(letter, sampleFrame(letter))
  if (!made.ok) throw new Error(`no font shows ${made.missing.join(' ')}`)
  return made.bytes
}

const cases = [
  // What is withheld: names, then a paragraph as a whole; then what stays.
  ['en', ['Amal Haddad', 'أمل حداد', 'Haddad'], 'Her brother, a student', 'five men in plain clothes'],
  ['ar', ['أمل حداد', 'Amal Haddad', 'حداد'], 'واقتيدت إلى مكان', 'ولم يبرزوا'],
  ['zh', ['林安娜', 'Lin Anna', '林女士'], '她被带往何处', '五名便衣男子'],
  ['ru', ['Амаль Хаддад'], 'Она была доставлена', 'пятеро мужчин']
] as const

describe.each(cases)('a letter in %s', (language, names, paragraph, remains) => {
  const letter = sampleLetter(language)
  const index = letter.facts.items.findIndex((text) => text.startsWith(paragraph))
  const span = { path: `facts.items.${index}`, from: 0, to: letter.facts.items[index]!.length }
  const mark = withheldMark(language)
  const redacted = redact(letter, { names, spans: [span] }, mark)
  const gone = [...names, paragraph]

  test('as PDF: neither pages, nor properties, nor any stream of the public one tell what was withheld', async () => {
    const whole = await everyPartOfPdf(pdfOf(letter))
    const made = pdfOf(redacted.letter)
    const parts = await everyPartOfPdf(made)
    // What is looked for can be found: in the letter as it is, and what remains in both.
    expect(gone.filter((text) => !isIn(whole, text))).toEqual([])
    expect([remains, mark, letter.reference!].filter((text) => !isIn(parts, text))).toEqual([])
    expect(gone.filter((text) => isIn(parts, text))).toEqual([])
    expect(whatElseIsIn(made)).toEqual([])
    expect(redacted.left).toEqual([])
  })

  test('as Word: nor does any part of the archive', async () => {
    const whole = everyPartOfDocx(await letterToDocx(letter, sampleFrame(letter)))
    const parts = everyPartOfDocx(await letterToDocx(redacted.letter, sampleFrame(redacted.letter)))
    expect(gone.filter((text) => !isIn(whole, text))).toEqual([])
    expect([remains, mark].filter((text) => !isIn(parts, text))).toEqual([])
    expect(gone.filter((text) => isIn(parts, text))).toEqual([])
  })
})

test('a black box laid over a name is found out: the name is still there', async () => {
  const document = await PDFDocument.load(pdfOf(sampleLetter('en')))
  for (const page of document.getPages())
    page.drawRectangle({ x: 0, y: 0, width: 600, height: 850, color: rgb(0, 0, 0) })
  const parts = await everyPartOfPdf(await document.save())
  expect(isIn(parts, 'Amal Haddad')).toBe(true)
})

test('what was taken out leaves no length: two names of different lengths give the same file', () => {
  const of = (name: string) => {
    const letter = { ...sampleLetter('en'), subject: `The case of ${name}`, background: [`${name} is a lawyer.`] }
    return pdfOf(redact(letter, { names: [name, 'Amal Haddad', 'أمل حداد', 'Haddad'] }, withheldMark('en')).letter)
  }
  expect(Buffer.compare(of('Bo'), of('Maximiliana Featherstonehaugh-Cholmondeley'))).toBe(0)
})

test('a reference that was withheld is not in the name of the file either', () => {
  const letter = { ...sampleLetter('en'), reference: 'DEMO AL XXX 7/2026' }
  const span = { path: 'reference', from: 0, to: letter.reference.length }
  expect(fileNameOf(letter, 'pdf')).toBe('DEMO-AL-XXX-7-2026.pdf')
  expect(fileNameOf(redact(letter, { spans: [span] }, '[withheld]').letter, 'docx')).toBe('withheld.docx')
})
