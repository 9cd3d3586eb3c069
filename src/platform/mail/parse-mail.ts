import PostalMime, { type Email, type PostalMimeOptions } from 'postal-mime'

/** Null for what is too broken, too deep or too long to be read. */
export async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await new BoundedParser({
      attachmentEncoding: 'arraybuffer',
      ...limits,
      // Mails within are read one by one, each within the same bounds.
      forceRfc822Attachments: true
    }).parse(bytes)
  } catch {
    return null
  }
}

// Deeper than any mail that people write: a tree beyond it was built to cost.
const limits = { maxNestingDepth: 40, maxHeadersSize: 1_000_000 } as const satisfies PostalMimeOptions

// The parser keeps each line by itself: lines and parts without number would take all the memory there is.
const mostLines = 200_000
const mostParts = 10_000

/** What of the parser its types keep to themselves. */
interface Within {
  currentNode: { state: string; contentTransferEncoding: { encoding: string } }
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>
}

const within = PostalMime.prototype as unknown as Within

class BoundedParser extends PostalMime {
  #lines = 0
  #parts = 0
  #part: unknown = null

  // NOTE: asked of the part that the parser itself is in: what a line looks like says nothing of how it is kept. A file
  // is decoded as it comes, and its lines are not counted.
  processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const part = (this as unknown as Within).currentNode
    if (part !== this.#part) this.#parts++
    this.#part = part
    const isOfFile = part.state === 'body' && part.contentTransferEncoding.encoding === 'base64'
    if (!isOfFile) this.#lines++
    if (this.#lines > mostLines || this.#parts > mostParts) throw new TooLong()
    return within.processLine.call(this, line, isFinal)
  }
}

class TooLong extends Error {
  override name = 'TooLong'
}
