import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions
} from 'docx'
import { blocksOf, printable, type Block } from './blocks.ts'
import { isRightToLeft, stretchesOf } from './directions.ts'
import { titleOf, type Frame, type LetterDocument } from './letter-document.ts'

/** A letter as Word, from the same blocks as its PDF; runs in browsers too, where drafts are, which the server cannot read. */
export async function letterToDocx(letter: LetterDocument, frame: Frame): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = letter
  const write = writerFor(language)
  const blocks = blocksOf(letter, frame)
  let list = 0
  const body = blocks.flatMap((block) => paragraphsOf(block, write, () => list++))
  const document = new Document({
    title: printable(titleOf(letter)),
    creator: letter.letterhead.mandates.map(printable).join('; '),
    lastModifiedBy: '',
    description: '',
    styles: { default: looksOf(language), paragraphStyles: [] },
    numbering: {
      config: [
        {
          reference: 'numbered',
          levels: [
            {
              level: 0,
              format: language === 'ar' ? LevelFormat.HINDI_NUMBERS : LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 480, hanging: 480 } } }
            }
          ]
        }
      ]
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1400, bottom: 1400, left: 1470, right: 1470 } }
        },
        ...(letter.invented && { headers: { default: new Header({ children: [stamp(frame.invented, write)] }) } }),
        footers: { default: new Footer({ children: [foot(letter, frame, write)] }) },
        children: [...letterhead(letter, write), ...body]
      }
    ]
  })
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer())
}

export type Write = ReturnType<typeof writerFor>

/** Paragraphs in the language's direction; what runs the other way is a run of its own, as Word wants it. */
export function writerFor(language: string) {
  const bidirectional = isRightToLeft(language)
  const runs = (text: string, looks: IRunOptions = {}) =>
    printable(text)
      .split('\n')
      .flatMap((line, index) =>
        stretchesOf(line, language).map(
          (part, at) =>
            new TextRun({
              ...looks,
              text: part.text,
              rightToLeft: bidirectional && !part.leftToRight,
              ...(index > 0 && at === 0 && { break: 1 })
            })
        )
      )
  const paragraph = (text: string, options: IParagraphOptions = {}, looks?: IRunOptions) =>
    new Paragraph({ ...options, bidirectional, children: runs(text, looks) })
  return { runs, paragraph, bidirectional }
}

function paragraphsOf(block: Block, { paragraph, bidirectional }: Write, nextList: () => number): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(block.text, {
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          pageBreakBefore: block.newPage === true
        })
      ]
    case 'numbered': {
      const instance = nextList()
      return block.items.map(({ text }) =>
        paragraph(text, { numbering: { reference: 'numbered', level: 0, instance } })
      )
    }
    case 'signatory':
      return [
        ...(block.name === null
          ? []
          : [paragraph(block.name, { spacing: { before: 500, after: 0 }, keepNext: true }, { bold: true })]),
        paragraph(block.title, block.name === null ? { spacing: { before: 500 } } : {})
      ]
    case 'note':
      return [
        paragraph(
          block.text,
          { border: { [bidirectional ? 'right' : 'left']: line(12) }, indent: { start: 120 } },
          { size: 20 }
        )
      ]
    case 'line':
      return [paragraph(block.text, { spacing: { after: 60 } })]
    case 'paragraph':
      return [paragraph(block.text)]
  }
}

function letterhead({ letterhead: { organisation, mandates } }: LetterDocument, { paragraph }: Write): Paragraph[] {
  const alignment = AlignmentType.CENTER
  return [
    ...(organisation === null ? [] : [paragraph(organisation, { alignment }, { size: 20 })]),
    ...mandates.map((mandate) => paragraph(mandate, { alignment, spacing: { after: 60 } }, { bold: true })),
    new Paragraph({ border: { bottom: line(4) } })
  ]
}

export const stamp = (text: string, { paragraph }: Write): Paragraph =>
  paragraph(
    text,
    { alignment: AlignmentType.CENTER, border: { top: red, bottom: red, left: red, right: red } },
    { bold: true, color: '8c1d18', size: 18 }
  )

/** Reference and page: the number and how many there are stand as Word's own fields. */
function foot(letter: LetterDocument, { page }: Frame, { runs, bidirectional }: Write): Paragraph {
  const numbers = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES }
  const words = page
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) =>
      part in numbers
        ? new TextRun({ children: [numbers[part as keyof typeof numbers]], rightToLeft: bidirectional, size: 18 })
        : new TextRun({ text: part, rightToLeft: bidirectional, size: 18 })
    )
  return new Paragraph({
    bidirectional,
    tabStops: [{ type: 'end', position: 8966 }],
    children: [...runs(letter.reference ?? '', { size: 18 }), new TextRun({ children: [new Tab()] }), ...words]
  })
}

const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '777777', space: 6 })
const red = { style: BorderStyle.SINGLE, size: 8, color: '8c1d18', space: 4 }

export function looksOf(language: string) {
  const tags: Record<string, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', ru: 'ru-RU', zh: 'zh-CN' }
  const tag = tags[language] ?? language
  const run = {
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' },
    language: {
      value: tag,
      eastAsia: language === 'zh' ? tag : 'zh-CN',
      bidirectional: language === 'ar' ? tag : 'ar-SA'
    }
  }
  const heading = (size: number) => ({
    run: { bold: true, size, sizeComplexScript: size, color: '000000' },
    paragraph: { spacing: { before: 300, after: 120 }, keepNext: true }
  })
  return {
    document: { run: { ...run, size: 22, sizeComplexScript: 26 }, paragraph: { spacing: { after: 180, line: 276 } } },
    heading1: heading(26),
    heading2: heading(23)
  }
}
