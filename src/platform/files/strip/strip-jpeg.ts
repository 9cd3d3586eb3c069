import { concat } from '../../sealing/bytes.ts'
import { orientationOf, orientationSegment } from './orientation.ts'

/** Null for what is no whole JPEG. Kept are the picture's own segments and which way up it is. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return null
    // NOTE: what comes after the end is another picture, a film or anything: it is left out.
    if (marker === endOfImage) return finished(kept, orientation)
    const length = bytes.length >= at + 4 ? (bytes[at + 2]! << 8) | bytes[at + 3]! : 0
    const segment = bytes.subarray(at, at + 2 + length)
    if (length < 2 || segment.length < 2 + length) return null
    if (marker === exif) orientation = orientationOf(segment.subarray(4)) ?? orientation
    const stays = whatStays(marker, segment)
    if (stays) kept.push(stays)
    at += segment.length
    if (marker !== startOfScan) continue
    const end = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, end))
    at = end
  }
}

const endOfImage = 0xd9
const startOfScan = 0xda
const exif = 0xe1

/** Of the segments that programs add: the frame's unit and shape without its thumbnail, and how colours are coded. */
function whatStays(marker: number, segment: Uint8Array): Uint8Array | null {
  const named = String.fromCharCode(...segment.subarray(4, 9))
  if (marker === 0xe0) return named === 'JFIF\0' && segment.length >= 18 ? withoutThumbnail(segment) : null
  if (marker === 0xee) return named === 'Adobe' ? segment : null
  const isAddition = (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe
  return isAddition ? null : segment
}

function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const short = segment.slice(0, 18)
  short.set([0, 16], 2)
  short.set([0, 0], 16)
  return short
}

/** Where the coded picture stops: a 0xff before anything but a zero or a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function finished([start, ...rest]: Uint8Array[], orientation: number): Uint8Array<ArrayBuffer> {
  const way = orientation === 1 ? new Uint8Array(0) : orientationSegment(orientation)
  return concat(start!, way, ...rest, Uint8Array.of(0xff, endOfImage))
}
