/** One way in which something may stand somewhere, and its bytes. */
export interface Written {
  how: string
  bytes: Buffer
}

/** Every way in which a text is looked for: as it is, as programs hold it, as it is sent. */
export function formsOfText(text: string): Written[] {
  const percent = encodeURIComponent(text)
  return once([
    ...formsOfBytes(Buffer.from(text)),
    { how: 'UTF-16', bytes: Buffer.from(text, 'utf16le') },
    { how: 'percent-encoded', bytes: Buffer.from(percent) },
    { how: 'percent-encoded, small', bytes: Buffer.from(percent.toLowerCase()) },
    { how: 'as in a form', bytes: Buffer.from(percent.replaceAll('%20', '+')) },
    { how: 'as in JSON', bytes: Buffer.from(text.replace(/[^ -~]/g, escaped)) }
  ])
}

export function formsOfBytes(bytes: Buffer): Written[] {
  const hex = bytes.toString('hex')
  return once([
    { how: 'as it is', bytes },
    { how: 'hex', bytes: Buffer.from(hex) },
    { how: 'hex, capitals', bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift))
  ])
}

/**
 * A receipt as words or as groups of digits: any `run` that follow one another, however they are joined. The words
 * alone stand in the server's memory by right, in the order of their list.
 */
export function formsOfReceipt(parts: readonly string[], run: number): Written[] {
  const joints = [' ', '  ', '\n', '+', '%20', ',', '","', '</b></li><li><b>', '</b> <b>', '</b><b>', '']
  return once(
    parts.slice(run - 1).flatMap((_, at) =>
      joints.flatMap((joint) => {
        const text = parts.slice(at, at + run).join(joint)
        return [
          { how: `joined by "${joint.trim()}"`, bytes: Buffer.from(text) },
          { how: `joined by "${joint.trim()}", UTF-16`, bytes: Buffer.from(text, 'utf16le') },
          ...(joint === ' ' ? formsOfText(text) : [])
        ]
      })
    )
  )
}

/** The characters of base64 that come of these bytes alone, wherever in a text of three bytes they begin. */
function base64At(bytes: Buffer, shift: number): Written[] {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const sure = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
  return [
    { how: `base64 from ${shift}`, bytes: Buffer.from(sure) },
    { how: `base64url from ${shift}`, bytes: Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_')) }
  ]
}

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

function once(all: Written[]): Written[] {
  return all.filter(({ bytes }, at) => all.findIndex((other) => other.bytes.equals(bytes)) === at)
}
