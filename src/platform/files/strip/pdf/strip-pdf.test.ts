import { deflateSync } from 'node:zlib'
import {
  AFRelationship,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  StandardFonts,
  decodePDFRawStream,
  type PDFPage
} from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { stripMetadata } from '../strip-metadata.ts'

// Author, places and texts are invented.
const secret = 'INVENTED-HAND'
const shown = 'The lantern over the harbour stairs'
const strip = (bytes: Uint8Array) => stripMetadata('application/pdf', bytes)

let told: Uint8Array
beforeAll(async () => {
  told = await tellingPdf()
})

/** Everything that a PDF can tell of its maker, in every place that we know of. */
async function tellingPdf({ compressed = true } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.setTitle(`${secret} title`)
  pdf.setAuthor(`${secret} author`)
  pdf.setProducer(`${secret} producer`)
  pdf.setKeywords([secret])
  pdf.addJavaScript('run', `app.alert('${secret}')`)
  await pdf.attach(Buffer.from(`${secret} attached`), `${secret}.txt`, { afRelationship: AFRelationship.Source })
  const { context, catalog } = pdf
  const xmp = context.register(context.stream(`<x:xmpmeta>${secret}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' }))
  catalog.set(PDFName.of('Metadata'), xmp)
  context.trailerInfo.ID = context.obj([PDFString.of(secret), PDFString.of(secret)])
  for (const number of [1, 2, 3]) {
    const page = pdf.addPage([300, 400])
    page.drawText(`${shown}, page ${number}`, { x: 20, y: 200, size: 11, font })
    tellOn(page, xmp)
  }
  await pdf.save({ useObjectStreams: compressed })
  return pdf.save({ useObjectStreams: compressed })
}

function tellOn(page: PDFPage, xmp: ReturnType<PDFDocument['context']['register']>): void {
  const { context } = page.doc
  const look = context.register(
    context.stream('0 0 10 10 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 10, 10],
      Metadata: xmp,
      'PTEX.InfoDict': { Author: PDFString.of(secret) }
    })
  )
  const text = PDFString.of(secret)
  const note = (Subtype: string, more: object = {}) =>
    context.register(
      context.obj({ Type: 'Annot', Subtype, Rect: [0, 0, 10, 10], T: text, Contents: text, NM: text, M: text, ...more })
    )
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      note('Text', { P: page.ref }),
      note('Square', { AP: { N: look, R: look }, P: page.ref }),
      note('Widget', { AP: { N: look }, V: text, Parent: context.register(context.obj({ T: text, FT: 'Tx' })) }),
      note('Link', { A: { S: 'URI', URI: PDFString.of(`https://${secret}.example`) } })
    ])
  )
  page.node.set(PDFName.of('Metadata'), xmp)
  page.node.set(PDFName.of('LastModified'), text)
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Maker: { Private: PDFHexString.fromText(secret) } }))
  page.node.set(PDFName.of('Thumb'), context.register(context.stream(secret, { Width: 1, Height: 1 })))
  page.node.setXObject(PDFName.of('Photo'), context.register(photo(page)))
}

/** A photograph with what its camera wrote, and colours by the profile of its screen. */
function photo(page: PDFPage): PDFRawStream {
  const { context } = page.doc
  const segment = (marker: number, text: string) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text)])
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, `Exif\0\0${secret}`),
    Buffer.from([0xff, 0xda, 0, 4, 1, 0, 7, 7, 0xff, 0xd9])
  ])
  const profile = context.register(context.stream(secret, { N: 3 }))
  return PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      ColorSpace: [PDFName.of('ICCBased'), profile]
    }),
    jpeg
  )
}

/** Every byte, and every byte of what is compressed or written as hexadecimal in it. */
async function allOf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [object.toString()]
    const filter = object.dict.lookup(PDFName.of('Filter'))
    const content = filter === PDFName.of('FlateDecode') ? decodePDFRawStream(object).decode() : object.contents
    return [Buffer.from(content).toString('latin1')]
  })
  return [Buffer.from(bytes).toString('latin1'), ...streams].join('\n')
}
const asWideHex = Buffer.from(`${secret}`, 'utf16le').swap16().toString('hex').toUpperCase()

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await loading.promise
  const texts = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await loading.destroy()
  return texts
}

describe.each([true, false])('a PDF (with compressed objects: %s)', (compressed) => {
  test('keeps its pages and loses author, title, XMP, scripts, attachments, thumbnails, ids and notes', async () => {
    const original = await tellingPdf({ compressed })
    const before = await allOf(original)
    for (const one of [secret, asWideHex]) expect(before).toContain(one)
    const stripped = await strip(original)
    if (!stripped.ok) throw new Error(stripped.reason)
    const after = await allOf(stripped.bytes)
    for (const one of [secret, asWideHex, 'cantoo', 'Producer', 'CreationDate', '/ID', 'xmpmeta', 'Exif', 'ICCBased'])
      expect(after.includes(one), one).toBe(false)
    expect(await pagesOf(stripped.bytes)).toEqual([1, 2, 3].map((number) => `${shown}, page ${number}`))
    // What was drawn on a page and typed into a field is seen as before.
    for (const kind of ['Square', 'Stamp'])
      expect(Buffer.from(stripped.bytes).toString('latin1').split(`/Subtype /${kind}`)).toHaveLength(1 + 3)
  })
})

test('what an earlier version said is gone', async () => {
  const pdf = await PDFDocument.load(told, { forIncrementalUpdate: true })
  pdf.setTitle('later')
  const later = await pdf.save()
  expect(Buffer.from(later.subarray(0, told.length))).toEqual(Buffer.from(told))
  const stripped = await strip(later)
  if (!stripped.ok) throw new Error(stripped.reason)
  expect(await allOf(stripped.bytes)).not.toContain(secret)
  expect(await pagesOf(stripped.bytes)).toHaveLength(3)
})

describe('no copy is made, and that is said', () => {
  test('of one that is locked', async () => {
    const pdf = await PDFDocument.load(told)
    pdf.encrypt({ userPassword: 'invented', ownerPassword: 'invented' })
    expect(await strip(await pdf.save())).toEqual({ ok: false, reason: 'encrypted' })
  })
  test('of one with layers, of which the hidden ones would show', async () => {
    const pdf = await PDFDocument.load(told)
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({}))
    expect(await strip(await pdf.save())).toEqual({ ok: false, reason: 'not-understood' })
  })
  test('of one whose picture is not read here', async () => {
    const pdf = await PDFDocument.load(told)
    const picture = PDFRawStream.of(pdf.context.obj({ Subtype: 'Image', Filter: 'JPXDecode' }), deflateSync(secret))
    pdf.getPage(0).node.setXObject(PDFName.of('New'), pdf.context.register(picture))
    expect(await strip(await pdf.save())).toEqual({ ok: false, reason: 'not-understood' })
  })
  test('of what only begins like one', async () => {
    expect(await strip(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toEqual({ ok: false, reason: 'not-understood' })
  })
  test('of one that is cut off', async () => {
    expect(await strip(told.subarray(0, told.length - 7))).toEqual({ ok: false, reason: 'not-understood' })
  })
})

test('a PDF with anything in it is judged without fault, in time', async () => {
  const plain = await tellingPdf({ compressed: false })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
      const changed = plain.slice()
      for (const [at, byte] of changes) changed[at] = byte
      const stripped = await strip(changed)
      expect(stripped.ok || stripped.reason).toBeOneOf([true, 'not-understood', 'encrypted'])
    }),
    { numRuns: 200 }
  )
})
