import { nameOfFile } from '../files/name-of-file.ts'
import type { Email } from 'postal-mime'
import { isAddress } from './address.ts'
import { isGarbled } from './garbled.ts'
import { parseMail } from './parse-mail.ts'
import { isReport, readReport, type DeliveryReport } from './read-report.ts'
import { textOfHtml } from './text-of-html.ts'
import { filesOfTnef } from './tnef.ts'

/** What a mail says, as plain values: cleaned of what no line of text has, and bounded. */
export interface ReadMail {
  /** Without its angle brackets. */
  messageId: string | null
  /** Message-IDs that it answers, the nearest first. */
  answers: string[]
  /** As the mail says; nothing proves it. */
  sender: string | null
  subject: string | null
  /** As the mail says, an ISO instant. */
  date: string | null
  text: string
  /** Some of its characters cannot be read, or were read by an alphabet that is not theirs. */
  garbled: boolean
  files: { name: string; type: string; bytes: Uint8Array }[]
  /** Written by a machine: an absence note, a list, a read receipt. */
  automatic: boolean
  report: DeliveryReport | null
}

/** Null for what is no mail, or so broken that a reader would guess. */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<ReadMail | null> {
  const mail = await parseMail(bytes)
  // The parser takes anything for a mail: one without a sender and a day is none.
  if (!mail || (!mail.from && !mail.date)) return null
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  const own = filesIn(mail)
  const within = isReport(header('content-type')) ? [] : await forwarded(own, depth)
  const text = [textOf(mail), ...within.map((one) => one.text)].join('\n\n').slice(0, mostText)
  const subject = line(mail.subject ?? '', 500) || null
  const ids = [header('in-reply-to'), ...header('references').split(/\s+/).slice(-50).toReversed()]
  return {
    messageId: idsIn(mail.messageId ?? '')[0] ?? null,
    answers: [...new Set(ids.flatMap(idsIn))].slice(0, 50),
    sender: addressOf(mail),
    subject,
    date: mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null,
    text,
    garbled: isGarbled(`${subject ?? ''}\n${text}`),
    files: [...own, ...own.flatMap(wrapped), ...within.flatMap(({ files }) => files)].slice(0, mostFiles),
    automatic: isAutomatic(header),
    report: readReport(header('content-type'), mail.attachments, bytesOf)
  }
}

// A part of text that is blank stands beside the HTML in which all is said.
const textOf = ({ text, html }: Email): string =>
  plain(text?.trim() ? text : html ? textOfHtml(html.slice(0, mostText)) : '').slice(0, mostText)

const filesIn = (mail: Email): ReadMail['files'] =>
  mail.attachments.map(({ filename, mimeType, content }, at) => ({
    name: nameOfFile(filename ?? '') || String(at + 1),
    type: /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream',
    bytes: bytesOf(content)
  }))

/** What Outlook wraps into one file of its own. */
const wrapped = ({ name, type, bytes }: ReadMail['files'][number]): ReadMail['files'] =>
  /^winmail\.dat$/i.test(name) || type === 'application/ms-tnef'
    ? filesOfTnef(bytes).map((file, at) => ({ ...file, name: nameOfFile(file.name) || String(at + 1) }))
    : []

/** Mails that it brings as files, as one forwards them: what each says, below its head, and what came with it. */
async function forwarded(files: ReadMail['files'], depth: number): Promise<Pick<ReadMail, 'text' | 'files'>[]> {
  if (depth >= mostDepth) return []
  const mails = files.filter(({ type }) => type === 'message/rfc822').slice(0, mostForwarded)
  const read = await Promise.all(mails.map(({ bytes }) => readMail(bytes, depth + 1)))
  return read
    .filter((one) => one !== null)
    .map(({ sender, date, subject, text, files: more }) => ({
      text: [
        '-'.repeat(40),
        `From: ${sender ?? ''}`,
        `Date: ${date ?? ''}`,
        `Subject: ${subject ?? ''}`,
        '',
        text
      ].join('\n'),
      files: more
    }))
}
const mostForwarded = 20
const mostFiles = 500

/** A megabyte of text is more than any answer has, and what is searched for in it takes no time. */
const mostText = 1_000_000

const mostDepth = 3

function addressOf({ from }: Email): string | null {
  const address = from && 'address' in from ? (from.address ?? '').trim().toLowerCase() : ''
  return isAddress(address) ? address : null
}

export const idsIn = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(/<([^<>\s\p{C}]{3,250})>/gu)].map(([, id]) => id!)

const isAutomatic = (header: (name: string) => string): boolean =>
  (header('auto-submitted') !== '' && !/^no\b/i.test(header('auto-submitted'))) ||
  /^(bulk|junk|list|auto_reply)$/i.test(header('precedence').trim()) ||
  header('list-id') !== '' ||
  // Programs older than the header for it, and some that are not.
  ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => header(name) !== '') ||
  /\b(all|oof|autoreply)\b/i.test(header('x-auto-response-suppress')) ||
  isReport(header('content-type'))

// Of what is shown in a line or kept as text: a header's line breaks, NUL and lone halves of characters go.
const line = (text: string, most: number): string =>
  text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
const plain = (text: string): string => text.toWellFormed().replace(unprintable, '')
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
