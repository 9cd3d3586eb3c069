import { MultipartRefused } from './multipart-refused.ts'
import { readPartHead, type PartHead } from './multipart-head.ts'

export { boundaryOf } from './multipart-head.ts'
export { MultipartRefused } from './multipart-refused.ts'

export interface FormPart extends PartHead {
  /** Read before the next part is asked for; what is left unread is passed over. */
  body: AsyncIterable<Uint8Array>
}

export interface MultipartLimits {
  parts: number
  /** Bytes of a part's headers, and of what stands before the first part. */
  head: number
}

/**
 * The parts of a form as they arrive (RFC 7578). Nothing is gathered: in memory are one chunk and a boundary's
 * length of the one before. Throws MultipartRefused for what is no whole form.
 */
export async function* parseMultipart(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: MultipartLimits = { parts: 500, head: 16_384 }
): AsyncGenerator<FormPart, void, undefined> {
  const input = new Input(chunks)
  // NOTE: every boundary follows a line's end, but for a first one that stands at the very beginning.
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  await input.skipPast(delimiter, limits.head)
  for (let count = 0; await opensPart(input); count++) {
    if (count >= limits.parts) throw new MultipartRefused('too-many-parts')
    const head = readPartHead(await input.upTo(endOfHead, limits.head))
    const body = input.until(delimiter)
    yield { ...head, body }
    for await (const _ of body);
  }
}

/** A short field whole, as text. */
export async function readField(part: FormPart, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of part.body) {
    length += chunk.length
    if (length > most) throw new MultipartRefused('field-too-long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const endOfHead = Buffer.from('\r\n\r\n')

/** After a boundary: another part, or the end. */
async function opensPart(input: Input): Promise<boolean> {
  const [first, second] = await input.take(2)
  if (first === dash && second === dash) return false
  if (first === cr && second === lf) {
    // A part without any header would begin with its blank line: the line's end belongs to both.
    input.giveBack(Buffer.from('\r\n'))
    return true
  }
  throw new MultipartRefused('malformed')
}

const [dash, cr, lf] = [0x2d, 0x0d, 0x0a]

class Input {
  #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.from('\r\n')

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next()
    if (done) throw new MultipartRefused('cut-off')
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value])
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more()
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }

  giveBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  /** What comes before the mark, which is passed. Refused when that is more than `most`. */
  async upTo(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at > most || (at < 0 && this.#held.length > most + mark.length)) throw new MultipartRefused('head-too-long')
      if (at < 0) await this.#more()
      else {
        const found = this.#held.subarray(0, at)
        this.#held = this.#held.subarray(at + mark.length)
        return found
      }
    }
  }

  async skipPast(mark: Buffer, most: number): Promise<void> {
    await this.upTo(mark, most)
  }

  /** Ends at the mark, which is passed; asked again after its end it gives nothing. */
  until(mark: Buffer): AsyncIterable<Uint8Array> {
    let ended = false
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      while (!ended) {
        const at = this.#held.indexOf(mark)
        const sure = at < 0 ? this.#held.length - mark.length + 1 : at
        if (at >= 0) ended = true
        const piece = this.#held.subarray(0, Math.max(0, sure))
        if (sure > 0 || ended) this.#held = this.#held.subarray(Math.max(0, sure) + (ended ? mark.length : 0))
        if (piece.length > 0) return { value: piece, done: false }
        if (!ended) await this.#more()
      }
      return { value: undefined, done: true }
    }
    return { [Symbol.asyncIterator]: () => ({ next }) }
  }
}
