/** What the two processes say to each other: a JSON text and bytes, each with its length before it. */
export interface Frame<T = unknown> {
  value: T
  bytes: Uint8Array
}

const none = new Uint8Array(0)
const headLength = 8
/** No frame is larger: a sealed part of a file, or a sealed text. */
const most = 16 * 1024 * 1024

export function writeFrame(value: unknown, bytes: Uint8Array = none): Buffer {
  const text = Buffer.from(JSON.stringify(value))
  const head = Buffer.alloc(headLength)
  head.writeUInt32BE(text.length, 0)
  head.writeUInt32BE(bytes.length, 4)
  return Buffer.concat([head, text, bytes])
}

/** Frames as they come. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Null where the other side has ended. Throws where it ended in the middle, or says what cannot be. */
  async next(): Promise<Frame | null> {
    if (!(await this.#fill(headLength))) return null
    const [text, bytes] = [this.#held.readUInt32BE(0), this.#held.readUInt32BE(4)]
    if (text + bytes > most) throw new Error('A frame is larger than any may be.')
    if (!(await this.#fill(headLength + text + bytes))) throw new Error('A frame was cut off.')
    const frame = this.#held.subarray(headLength, headLength + text + bytes)
    this.#held = this.#held.subarray(headLength + text + bytes)
    return { value: JSON.parse(frame.subarray(0, text).toString('utf8')), bytes: frame.subarray(text) }
  }

  async #fill(length: number): Promise<boolean> {
    const chunks: Uint8Array[] = [this.#held]
    let size = this.#held.length
    while (size < length) {
      const { value, done } = await this.#chunks.next()
      if (done) return false
      chunks.push(value)
      size += value.length
    }
    if (chunks.length === 1) return true
    this.#held = Buffer.concat(chunks)
    // What was copied is overwritten where it was; the copy is its reader's to clear.
    for (const chunk of chunks) chunk.fill(0)
    return true
  }
}
