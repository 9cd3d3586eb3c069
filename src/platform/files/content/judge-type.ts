import { signatures, zipped } from './signatures.ts'

/** Bytes from a file's beginning that are enough to judge it. */
export const enoughToJudge = 4096

export const unknownType = 'application/octet-stream'

/** What a file is by how it begins, whatever its name and its sender say. It is not opened: nothing in it runs. */
export function judgeType(beginning: Uint8Array): string {
  const found = signatures.find(
    ({ at, hex, and }) => standsAt(beginning, at, hex) && (!and || standsAt(beginning, and.at, and.hex))
  )
  if (found) return found.type
  if (standsAt(beginning, 0, '504b0304')) return judgeZip(beginning)
  return isText(beginning.subarray(0, enoughToJudge)) ? 'text/plain' : unknownType
}

function standsAt(bytes: Uint8Array, at: number, hex: string): boolean {
  if (bytes.length < at + hex.length / 2) return false
  for (let place = 0; place < hex.length; place += 2)
    if (bytes[at + place / 2] !== Number.parseInt(hex.slice(place, place + 2), 16)) return false
  return true
}

function judgeZip(beginning: Uint8Array): string {
  const text = String.fromCharCode(...beginning.subarray(0, enoughToJudge))
  return zipped.find(([entry]) => text.includes(entry))?.[1] ?? 'application/zip'
}

/** UTF-8 without control characters; a letter that the end cuts through is none the less one. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    // eslint-disable-next-line no-control-regex
    return !/[\0-\x08\x0e-\x1f\x7f]/.test(text)
  } catch {
    return false
  }
}
