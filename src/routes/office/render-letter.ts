import type { LetterDocument } from '#platform/documents/letter-document.ts'
import { frameOf } from '../../ui/document-words.ts'

export type Format = 'pdf' | 'docx'
export const formatOf = (url: URL): Format => (url.searchParams.get('format') === 'docx' ? 'docx' : 'pdf')

// Loaded when somebody asks: the renderers are large. Null where no font of ours shows a character.
export async function renderLetter(document: LetterDocument, format: Format): Promise<Uint8Array | null> {
  const frame = frameOf(document)
  if (format === 'docx') return (await import('#platform/documents/docx.ts')).letterToDocx(document, frame)
  const made = (await import('#platform/documents/pdf.server.ts')).letterToPdf(document, frame)
  return made.ok ? made.bytes : null
}

/** @param name without its ending; it says no more than the reference */
export const asFile = (
  body: Uint8Array | string | ReadableStream,
  name: string,
  format: keyof typeof types
): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store'
    }
  })

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present'
} satisfies Record<Format | 'xlsx' | 'csv', string>
