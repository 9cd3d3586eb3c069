import { inflateRawSync } from 'node:zlib'
import {
  PDFDict,
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFObject
} from '@cantoo/pdf-lib'

/**
 * All that a PDF says anywhere: its bytes as they lie, each stream unpacked, each string of each object (title, alternative
 * texts, XMP, names of attachments), and the words of its pages as a reader copies them, glyphs turned into letters.
 */
export async function everyPartOfPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const streams = objects
    .filter((object) => object instanceof PDFRawStream)
    .flatMap((stream) => [stream.contents, decodePDFRawStream(stream).decode()])
  const strings = objects.flatMap((object) => stringsOf(object))
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const read = await reading.promise
  const pages: string[] = []
  for (let page = 1; page <= read.numPages; page++) {
    const { items } = await (await read.getPage(page)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : ''))
    // Words of Arabic come as they stand on the line, from the left.
    pages.push(words.join(' '), words.toReversed().join(' '))
  }
  const { info, metadata } = await read.getMetadata()
  await reading.destroy()
  return [bytes, ...streams].flatMap(spellingsOf).concat(strings, pages, JSON.stringify(info), metadata?.getRaw() ?? '')
}

/** Whether what a PDF has been before is still in it: further revisions, attachments, notes, forms. */
export function whatElseIsIn(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1')
  const trailer = raw.slice(raw.lastIndexOf('trailer'))
  const isLater = raw.split('startxref').length > 2 || trailer.includes('/Prev')
  const marks = ['/EmbeddedFile', '/Annots', '/AcroForm', '/JavaScript', '/PieceInfo', '/LastModified']
  return [...(isLater ? ['revisions'] : []), ...marks.filter((mark) => raw.includes(mark))]
}

/** Each part of a Word file, unpacked, with the archive as it lies. */
export function everyPartOfDocx(bytes: Uint8Array): string[] {
  const archive = Buffer.from(bytes)
  const parts: Uint8Array[] = [archive]
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(start, start + packed)
    parts.push(method === 0 ? body : inflateRawSync(body))
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  // Word breaks a name into runs as it likes: the same without its tags.
  return parts.flatMap(spellingsOf).flatMap((text) => [text, text.replace(/<[^>]*>/g, '')])
}

/** Whether a text stands in any of these parts, in whatever order its letters were set, and with whatever spaces. */
export function isIn(parts: readonly string[], text: string): boolean {
  const bare = (one: string) => one.replace(/[\s\p{Cf}]/gu, '').toLowerCase()
  const wanted = bare(text)
  const mirrored = [...wanted].toReversed().join('')
  const hex = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le').swap16()].map((one) => one.toString('hex'))
  return parts.map(bare).some((part) => [wanted, mirrored, ...hex].some((one) => part.includes(one)))
}

const spellingsOf = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes)
  const even = Buffer.from(buffer.subarray(0, buffer.length & ~1))
  return [
    buffer.toString('latin1'),
    buffer.toString('utf8'),
    even.toString('utf16le'),
    even.swap16().toString('utf16le')
  ]
}

function stringsOf(object: PDFObject | undefined): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()]
  if (object instanceof PDFName) return [object.decodeText()]
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsOf)
  if (object instanceof PDFRawStream) return stringsOf(object.dict)
  if (object instanceof PDFDict) return object.entries().flatMap(([, value]) => stringsOf(value))
  return []
}
