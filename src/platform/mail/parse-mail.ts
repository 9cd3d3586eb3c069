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

interface Part {
  state: string
  contentTransferEncoding: { encoding: string }
}
/** What of the parser its types keep to themselves. */
interface Within {
  currentNode: Part
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>
}

const within = PostalMime.prototype as unknown as Within

class BoundedParser extends PostalMime {
  #lines = 0
  #parts = 0
  #part: unknown = null

  // NOTE: asked of the part that the parser itself is in: what a line looks like says nothing of how it is kept. A file
  // is decoded as it comes, and its lines are not counted, unless they are shorter than any program breaks them. What it
  // pads is kept by itself, and counts wherever it stands.
  processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const part = (this as unknown as Within).currentNode
    if (part !== this.#part) this.#parts++
    this.#part = part
    this.#lines += isFile(part) && line.length >= shortestOfFile ? padsIn(line) : 1
    if (this.#lines > mostLines || this.#parts > mostParts) throw new TooLong()
    return within.processLine.call(this, line, isFinal)
  }
}

const shortestOfFile = 32
const isFile = ({ state, contentTransferEncoding: { encoding } }: Part): boolean =>
  state === 'body' && encoding === 'base64'

/** How many pieces of it end with padding: of whole lines of a file none but the last. */
function padsIn(line: Uint8Array): number {
  let pads = 0
  for (let at = line.indexOf(pad); at >= 0; at = line.indexOf(pad, at + 1)) if (line[at + 1] !== pad) pads++
  return pads
}
const pad = 0x3d

class TooLong extends Error {
  override name = 'TooLong'
}
