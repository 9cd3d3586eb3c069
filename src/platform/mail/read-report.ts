/** What a mail server reports of a mail that it had (RFC 3464). */
export interface DeliveryReport {
  action: ReportAction
  /** By what we asked for it to be named by (ENVID). */
  envelope: string | null
  /** Of the mail that it reports on, where it brings its header. */
  messageId: string | null
  /** The server's own words and code, for whoever has to mend the address. */
  said: string
}

/** In the order of weight: of several recipients the worst counts. */
export const reportActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
export type ReportAction = (typeof reportActions)[number]

export const isReport = (contentType: string): boolean => /^\s*multipart\/report\b/i.test(contentType)

interface Part {
  mimeType: string
  content: ArrayBuffer | Uint8Array | string
}

export function readReport(
  contentType: string,
  parts: readonly Part[],
  bytesOf: (content: Part['content']) => Uint8Array
): DeliveryReport | null {
  if (!isReport(contentType)) return null
  const textOf = (type: RegExp) => {
    const part = parts.find(({ mimeType }) => type.test(mimeType))
    return part ? Buffer.from(bytesOf(part.content)).subarray(0, 64_000).toString('utf8') : ''
  }
  const status = textOf(/^message\/(global-)?delivery-status$/)
  const [ofMail = '', ...ofRecipients] = status.split(/\r?\n[ \t]*\r?\n/)
  const told = ofRecipients
    .map((block) => ({ action: actionOf(fieldOf(block, 'action')), block }))
    .filter((one): one is { action: ReportAction; block: string } => one.action !== null)
    .toSorted((a, b) => reportActions.indexOf(a.action) - reportActions.indexOf(b.action))
  const [worst] = told
  if (!worst) return null
  const original = textOf(/^(message\/rfc822|message\/global|text\/rfc822-headers|message\/global-headers)$/)
  return {
    action: worst.action,
    envelope: nameIn(fieldOf(ofMail, 'original-envelope-id')),
    messageId: /<([^<>\s\p{C}]{3,250})>/u.exec(fieldOf(original, 'message-id'))?.[1] ?? null,
    said: oneLine([fieldOf(worst.block, 'status'), fieldOf(worst.block, 'diagnostic-code')].filter(Boolean).join(' '))
  }
}

function fieldOf(block: string, name: string): string {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return (
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  )
}

// What no name has (a NUL, say) names no mail of ours, and cannot be asked for.
const nameIn = (text: string): string | null => (text !== '' && !/\p{C}/u.test(text) ? text : null)

function actionOf(text: string): ReportAction | null {
  const word = text.toLowerCase().split(/[\s;(]/)[0]
  return reportActions.find((action) => action === word) ?? null
}

/** A server's words, in one line that can be kept and shown. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)
