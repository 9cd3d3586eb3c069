import { concat, utf8, toBase64url, fromBase64url, type Bytes } from '#platform/sealing/bytes.ts'
import { openAnswer, packAnswer, roomIn } from '../one-size.ts'

/** What every answer to a receipt weighs, whatever the receipt. */
export const answerSize = 131_072
const size = { use: 'return', bytes: answerSize }
const room = roomIn(size)

export interface ReturnHead {
  /** What her device noted of the epoch, sealed under a key that only the receipt gives. */
  anchor: string
  /** Which part this is and how many there are: the newest messages come first. */
  part: number
  parts: number
  messages: { number: number; on: string; length: number }[]
  /** The numbers of what she sent last: her page asks for no other sign that it has arrived. */
  kept: string[]
}

export interface StoredMessage {
  number: number
  on: string
  body: Uint8Array
}

export interface ReturnFound {
  anchor: Uint8Array
  messages: readonly StoredMessage[]
  kept: readonly Uint8Array[]
}

export interface ReturnOpened extends Omit<ReturnHead, 'messages' | 'anchor'> {
  anchor: Uint8Array
  messages: StoredMessage[]
}

/** In full and in one length; for what is not there, as many bytes of chance, after the same work. */
export function packReturn(found: ReturnFound | null, lookup: Uint8Array, part: number): Promise<Bytes> {
  const plain = inOrder(found ?? nobody, part)
  return packAnswer(found && plain, lookup, size)
}

const nobody: ReturnFound = { anchor: new Uint8Array(4096), messages: [], kept: [] }

/** Null when there is nothing under that receipt: unknown, expired and burnt are one. */
export async function openReturn(answer: Uint8Array, lookup: Uint8Array): Promise<ReturnOpened | null> {
  const plain = await openAnswer(answer, lookup, size)
  if (!plain) return null
  const end = 4 + new DataView(plain.buffer, plain.byteOffset).getUint32(0)
  const { anchor, messages, ...head } = JSON.parse(new TextDecoder().decode(plain.subarray(4, end))) as ReturnHead
  let at = end
  const bodies = messages.map(({ number, on, length }) => ({ number, on, body: plain.slice(at, (at += length)) }))
  return { ...head, anchor: fromBase64url(anchor), messages: bodies }
}

function inOrder({ anchor, messages, kept }: ReturnFound, part: number): Uint8Array {
  const parts = inParts(messages, room - 4 - 4 - headRoom)
  const chosen = parts[Math.min(part, parts.length - 1)] ?? []
  const head: ReturnHead = {
    anchor: toBase64url(anchor),
    part: Math.min(part, Math.max(0, parts.length - 1)),
    parts: Math.max(1, parts.length),
    messages: chosen.map(({ number, on, body }) => ({ number, on, length: body.length })),
    kept: kept.map(toBase64url)
  }
  const text = utf8(JSON.stringify(head))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length)
  return concat(length, text, ...chosen.map(({ body }) => body))
}

// The anchor in base64 is below 6 kB, forty numbers are 2 kB, a message's line 60 bytes.
const headRoom = 10_000

/** Newest first, as many in each part as there is room for. */
function inParts(messages: readonly StoredMessage[], space: number): StoredMessage[][] {
  const parts: StoredMessage[][] = []
  let left = 0
  for (const message of [...messages].sort((a, b) => b.number - a.number)) {
    if (!parts.length || left < message.body.length) {
      parts.push([])
      left = space
    }
    parts[parts.length - 1]!.push(message)
    left -= message.body.length
  }
  return parts
}
