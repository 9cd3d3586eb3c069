import { PDFDocument, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'

/** What a camera or a program writes into a file beside its content, to be looked for. */
export const hidden = 'INVENTED-PLACE-AND-CAMERA'

/** A picture that a browser draws, with a head as a camera writes it: EXIF with a description. */
export async function pictureWithExif(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 32 })
    const context = canvas.getContext('2d')!
    context.fillStyle = '#8a3b04'
    context.fillRect(8, 8, 16, 16)
    return canvas.toDataURL('image/jpeg').split(',')[1]!
  })
  const jpeg = Buffer.from(drawn, 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), exif(hidden), jpeg.subarray(2)])
}

/** A paper of one page that says who wrote it. */
export async function paperWithAuthor(words: string): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.context.trailerInfo.Info = pdf.context.register(pdf.context.obj({ Author: PDFString.of(hidden) }))
  pdf
    .addPage([300, 400])
    .drawText(words, { x: 20, y: 300, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

/** One entry, ImageDescription, behind a head of eight bytes. */
function exif(description: string): Buffer {
  const text = Buffer.from(`${description}\0`, 'latin1')
  const entry = Buffer.alloc(18)
  entry.writeUInt16BE(1, 0)
  entry.writeUInt16BE(0x010e, 2)
  entry.writeUInt16BE(2, 4)
  entry.writeUInt32BE(text.length, 6)
  entry.writeUInt32BE(26, 10)
  const body = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), entry, text])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
