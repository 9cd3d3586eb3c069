import { Document, Header, HeadingLevel, Packer, PageOrientation, Table, TableCell, TableRow, WidthType } from 'docx'
import { printable } from './blocks.ts'
import { looksOf, stamp, writerFor } from './docx.ts'

/** A page of paragraphs, or a table with a heading: what is taken away from a list. */
export interface PlainDocument {
  language: string
  title: string
  paragraphs: readonly string[]
  table: {
    head: readonly string[]
    /** How wide each column is, in hundredths. */ widths: readonly number[]
    /** A line of one cell stands over those that follow, across all columns. */
    rows: readonly (readonly Cell[])[]
  } | null
  notes: readonly string[]
  /** What each page of invented matter says; null where none is. */
  invented: string | null
}
export interface Cell {
  text: string
  language: string
}

export async function plainToDocx(plain: PlainDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, paragraphs, table, notes, invented } = plain
  const write = writerFor(language)
  const document = new Document({
    title: printable(title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: { default: looksOf(language), paragraphStyles: [] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, ...(table && { orientation: PageOrientation.LANDSCAPE }) },
            margin: { top: 1200, bottom: 1200, left: 1200, right: 1200 }
          }
        },
        ...(invented !== null && { headers: { default: new Header({ children: [stamp(invented, write)] }) } }),
        children: [
          write.paragraph(title, { heading: HeadingLevel.HEADING_1 }),
          ...paragraphs.map((text) => write.paragraph(text)),
          ...(table ? [tableOf(table, language)] : []),
          ...notes.map((text) => write.paragraph(text, { spacing: { before: 200 } }, { size: 18 }))
        ]
      }
    ]
  })
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer())
}

function tableOf({ head, widths, rows }: NonNullable<PlainDocument['table']>, language: string): Table {
  const cell = (text: string, at: number, lang: string, bold: boolean, columnSpan = 1) =>
    new TableCell({
      columnSpan,
      width: { size: widths[at] ?? 100, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [writerFor(lang).paragraph(text, { spacing: { after: 0 } }, { size: 18, bold })]
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: writerFor(language).bidirectional,
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, at) => cell(text, at, language, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              row.length === 1
                ? row.map((one) => cell(one.text, -1, one.language, true, head.length))
                : row.map((one, at) => cell(one.text, at, one.language, false))
          })
      )
    ]
  })
}
