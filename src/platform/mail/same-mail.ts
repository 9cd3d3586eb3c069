import { createHash } from 'node:crypto'

/**
 * By what a mail is known again when it comes a second time, by another way or from a server that was not sure: its
 * Message-ID, sender, day, subject and body. What servers write on top on its way (Received and the like) differs.
 * A mail of the same Message-ID with other words is another mail: nobody makes one disappear by sending his first.
 */
export function sameMail(bytes: Uint8Array): Buffer {
  const { head, body } = split(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const lines = head
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const told = lines.filter((line) => /^(message-id|from|date|subject|to):/i.test(line)).map((line) => line.trim())
  const hash = createHash('sha256')
  if (!told.some((line) => /^message-id:/i.test(line))) return hash.update('whole\n').update(bytes).digest()
  return hash
    .update(`mail\n${told.join('\n')}\n\n`, 'latin1')
    .update(body)
    .digest()
}

function split(bytes: Buffer): { head: Buffer; body: Buffer } {
  const first = bytes.subarray(0, 1_000_000)
  const [crlf, lf] = [first.indexOf('\r\n\r\n'), first.indexOf('\n\n')]
  const at = crlf >= 0 && (lf < 0 || crlf < lf) ? { end: crlf, from: crlf + 4 } : { end: lf, from: lf + 2 }
  return at.end < 0 ? { head: first, body: bytes } : { head: bytes.subarray(0, at.end), body: bytes.subarray(at.from) }
}
