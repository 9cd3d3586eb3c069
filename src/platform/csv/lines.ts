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
  // What is read of a line whose end has not come, in pieces: joined at each, a long line would take forever.
  let rest: string[] = []
  let seen = 1
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new NotUtf8Error(seen)
    }
  }
  for await (const chunk of chunks) {
    rest.push(decode(chunk))
    if (!/[\r\n]/.test(rest.at(-1)!) && !rest.at(-2)?.endsWith('\r')) continue
    const text = rest.join('')
    // A CR at the very end may be half of a CRLF: it waits for what follows.
    const held = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = split(held)
    rest = [(lines.pop() ?? '') + text.slice(held.length)]
    seen += lines.length
    if (lines.length) yield { lines, last: false }
  }
  const lines = split(rest.join('') + decode())
  if (lines.at(-1) === '') lines.pop()
  yield { lines, last: true }
}

function split(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
}
