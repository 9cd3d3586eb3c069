export class NotUtf8Error extends Error {
  override name = 'NotUtf8Error'
  line: number
  constructor(line: number) {
    super(`Not UTF-8 at about line ${line}`)
    this.line = line
  }
}

/** The lines of a UTF-8 file, without their ends (LF, CRLF or CR) and without a byte order mark. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ lines: string[]; last: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let seen = 1
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new NotUtf8Error(seen)
    }
  }
  for await (const chunk of chunks) {
    const text = rest + decode(chunk)
    // A CR at the very end may be half of a CRLF: it waits for what follows.
    const held = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = split(held)
    rest = (lines.pop() ?? '') + text.slice(held.length)
    seen += lines.length
    if (lines.length) yield { lines, last: false }
  }
  const lines = split(rest + decode())
  if (lines.at(-1) === '') lines.pop()
  yield { lines, last: true }
}

function split(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
}
