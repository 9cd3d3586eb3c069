import { m } from '#messages'
import PostalMime from 'postal-mime'
import { readDocx } from '#platform/documents/read-docx.ts'

export interface ReadDocument {
  text: string
  /** What came with a mail. */
  attachments: File[]
}

/** A mail, a PDF, a Word file or plain text, read in the tab; null where it is none of these, or can't be read. */
export async function readDocument(name: string, bytes: ArrayBuffer): Promise<ReadDocument | null> {
  const kind = /\.(eml|txt|docx|pdf)$/iu.exec(name)?.[1]?.toLowerCase()
  try {
    if (kind === 'eml') return await readMail(bytes)
    if (kind === 'docx') return { text: await readDocx(bytes), attachments: [] }
    if (kind === 'pdf') return { text: await (await import('./read-pdf.ts')).readPdf(bytes), attachments: [] }
    if (kind === 'txt') return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), attachments: [] }
  } catch {
    return null
  }
  return null
}

async function readMail(bytes: ArrayBuffer): Promise<ReadDocument | null> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  const body = mail.text ?? (mail.html ? textOf(mail.html) : '')
  // PostalMime reads anything as a mail: one without a sender and a date is none.
  if (!mail.from && !mail.date) return null
  const head = [
    mail.from?.name,
    mail.from && 'address' in mail.from ? mail.from.address : null,
    mail.date,
    mail.subject
  ]
  return {
    text: [head.filter(Boolean).join(m.site_dot()), body.trim()].join('\n\n').trim(),
    // Its type is judged by what it holds, once it is sealed: what the mail says of it is not taken over.
    attachments: mail.attachments.map(
      ({ filename, content }, at) => new File([content as ArrayBuffer], filename || String(at + 1))
    )
  }
}

/** Words alone. The document is inert: nothing in it runs or is fetched. */
const textOf = (html: string): string =>
  new DOMParser().parseFromString(html.replace(/<(br|\/p|\/div|\/tr)\b/giu, '\n<$1'), 'text/html').body.textContent ??
  ''
