import { closeSync, openSync, readSync } from 'node:fs'
import type { Written } from './forms-of.ts'

export interface Needle extends Written {
  /** What it gives away. */
  name: string
}

/**
 * What is looked for, all at once. The search looks at four bytes, goes a step, and looks at four again. The step is so long
 * that the shortest needle still holds one such four whole. For almost every place these tell that nothing is there.
 */
export class ByteSearch {
  readonly #at = new Map<number, { needle: Needle; offset: number }[]>()
  // Small enough to stay in a processor's own memory.
  readonly #mayBe = new Uint8Array(1 << 17)
  readonly #overlap: number
  readonly #step: number
  // One for all that is read: there are thousands of files.
  readonly #room: Buffer

  constructor(needles: readonly Needle[]) {
    this.#step = Math.min(...needles.map(({ bytes }) => bytes.length)) - 3
    for (const needle of needles) {
      // NOTE: shorter ones than three words of three letters are found by chance in some hundred megabytes.
      if (needle.bytes.length < 9) throw new RangeError(`${needle.name} ${needle.how} is too short.`)
      for (let offset = 0; offset < this.#step; offset++) {
        const four = needle.bytes.readInt32LE(offset)
        this.#at.set(four, [...(this.#at.get(four) ?? []), { needle, offset }])
        this.#mayBe[place(four)] = 1
      }
    }
    this.#overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1
    this.#room = Buffer.alloc(chunk + this.#overlap)
  }

  /** Which were found in it, by name and how they stand there. */
  in(bytes: Buffer): Set<string> {
    const found = new Set<string>()
    const [mayBe, step, last] = [this.#mayBe, this.#step, bytes.length - 4]
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at <= last; at += step) {
      const four = view.getInt32(at, true)
      if (mayBe[place(four)] === 0) continue
      for (const { needle, offset } of this.#at.get(four) ?? []) {
        const start = at - offset
        if (start >= 0 && bytes.subarray(start, start + needle.bytes.length).equals(needle.bytes))
          found.add(`${needle.name} (${needle.how})`)
      }
    }
    return found
  }

  /** From `start` to `end` of a file that may be larger than memory, or a process's memory. Returns what was found and how much was read. */
  inFile(path: string, start = 0, end = Number.MAX_SAFE_INTEGER): { found: Set<string>; bytes: number } {
    const file = openSync(path, 'r')
    const room = this.#room
    const found = new Set<string>()
    let [kept, bytes] = [0, 0]
    try {
      for (let at = start; at < end;) {
        const read = readSync(file, room, kept, Math.min(chunk, end - at), at)
        if (read === 0) break
        for (const one of this.in(room.subarray(0, kept + read))) found.add(one)
        const rest = Math.min(this.#overlap, kept + read)
        room.copyWithin(0, kept + read - rest, kept + read)
        ;[kept, at, bytes] = [rest, at + read, bytes + read]
      }
    } finally {
      closeSync(file)
    }
    return { found, bytes }
  }
}

const chunk = 8 * 1024 * 1024
const place = (four: number) => Math.imul(four, 0x9e3779b1) >>> 15
