/** What stands where in a tar file, found by its heads alone: 2 GB are looked through without being read. */
export interface TarEntry {
  name: string
  start: number
  size: number
}

/** The file ends where an entry or the end of the archive should be. */
export class CutOff extends Error {}
/** There is no head of an entry where one should be. */
export class NoTar extends Error {}

const block = 512
// Heads of small entries are read several at a time; behind a part of a file the next read begins.
const ahead = 64 * 1024

export async function* tarEntries(file: Blob): AsyncGenerator<TarEntry> {
  let window = { from: 0, bytes: new Uint8Array(0) }
  for (let at = 0; ;) {
    if (at + block > file.size) throw new CutOff()
    if (at < window.from || at + block > window.from + window.bytes.length)
      window = { from: at, bytes: await bytesOf(file, at, Math.min(ahead, file.size - at)) }
    const head = window.bytes.subarray(at - window.from, at - window.from + block)
    if (head.every((byte) => byte === 0)) return
    const { name, size } = readHead(head)
    const start = at + block
    if (start + size > file.size) throw new CutOff()
    yield { name, start, size }
    at = start + Math.ceil(size / block) * block
  }
}

export const bytesOf = async (file: Blob, start: number, size: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(start, start + size).arrayBuffer())

function readHead(head: Uint8Array): { name: string; size: number } {
  const text = (from: number, to: number) => new TextDecoder().decode(head.subarray(from, to)).replace(/\0.*$/s, '')
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  const size = parseInt(text(124, 136), 8)
  if (parseInt(text(148, 156), 8) !== sum || !text(257, 263).startsWith('ustar') || !(size >= 0)) throw new NoTar()
  const prefix = text(345, 500)
  return { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), size }
}
