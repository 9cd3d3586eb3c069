const exifHeader = [0x45, 0x78, 0x69, 0x66, 0, 0] // "Exif", two zeros
const orientationTag = 0x0112

/** From 1 to 8, of an Exif segment's content; null when it does not say, or is no Exif. */
export function orientationOf(content: Uint8Array): number | null {
  if (content.length < 14 || exifHeader.some((byte, at) => content[at] !== byte)) return null
  const tiff = new DataView(content.buffer, content.byteOffset + 6, content.length - 6)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return null
  const entries = tiff.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return null
    if (tiff.getUint16(at, little) !== orientationTag) continue
    const value = tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment of a JPEG that says which way up the picture is, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const content = [...exifHeader, ...tiff]
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content])
}
