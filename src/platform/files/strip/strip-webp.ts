import { concat } from '../../sealing/bytes.ts'

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
const ofFrame = new Set(['VP8 ', 'VP8L', 'ALPH'])
/** In VP8X: a colour profile, Exif and XMP are there. */
const saysProfile = 0x20 | 0x08 | 0x04
/** Bytes of a moving picture's frame before its own chunks. */
const frameHead = 16

/** Null for what is no whole WebP. */
export function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes.length < 20 || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WEBP') return null
  const size = view(bytes).getUint32(4, true)
  if (size + 8 > bytes.length) return null
  const chunks = chunksOf(bytes.subarray(12, size + 8), drawing)
  if (!chunks) return null
  const body = concat(...chunks)
  const head = Uint8Array.from(bytes.subarray(0, 12))
  view(head).setUint32(4, body.length + 4, true)
  return concat(head, body)
}

function chunksOf(bytes: Uint8Array, kept: ReadonlySet<string>): Uint8Array[] | null {
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return null
    const size = view(bytes).getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    // The last chunk of some writers lacks the byte that makes it even.
    if (at + 8 + size > bytes.length) return null
    const name = text(bytes, at)
    const chunk = kept.has(name) ? rewritten(name, bytes.slice(at, end), size) : []
    if (!chunk) return null
    found.push(...chunk)
    at = end
  }
  return found
}

function rewritten(name: string, chunk: Uint8Array, size: number): Uint8Array[] | null {
  if (name === 'VP8X') chunk[8]! &= ~saysProfile
  if (name !== 'ANMF') return [chunk]
  if (size < frameHead) return null
  const inner = chunksOf(chunk.subarray(8 + frameHead, 8 + size), ofFrame)
  if (!inner) return null
  const head = chunk.slice(0, 8 + frameHead)
  const body = concat(...inner)
  view(head).setUint32(4, frameHead + body.length, true)
  return [head, body, new Uint8Array(body.length % 2)]
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const text = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
