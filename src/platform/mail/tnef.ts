/**
 * The files in a winmail.dat, as Outlook makes of them where it sends to others in its own format (MS-OXTNEF): attributes one
 * after the other, each of a level, a name, a length, its bytes and a sum. What is cut off or makes no sense ends it there.
 */
export function filesOfTnef(bytes: Uint8Array): { name: string; type: string; bytes: Uint8Array }[] {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at.length < 6 || at.readUInt32LE(0) !== signature) return []
  const files: { name: string; data: Buffer | null }[] = []
  for (let place = 6; place + 9 <= at.length && files.length <= most;) {
    const [name, length] = [at.readUInt32LE(place + 1), at.readUInt32LE(place + 5)]
    const value = at.subarray(place + 9, place + 9 + length)
    if (value.length < length) break
    place += 9 + length + 2
    if (name === attributes.begins) files.push({ name: '', data: null })
    const file = files.at(-1)
    if (!file) continue
    if (name === attributes.title) file.name ||= textOf(value)
    else if (name === attributes.data) file.data = value
    else if (name === attributes.properties) file.name = longName(value) ?? file.name
  }
  return files.flatMap(({ name, data }) => (data ? [{ name, type: 'application/octet-stream', bytes: data }] : []))
}

const signature = 0x223e9f78
const most = 200
const attributes = { begins: 0x00069002, title: 0x00018010, data: 0x0006800f, properties: 0x00069005 }

const textOf = (value: Buffer): string => value.toString('latin1').replace(/\0[^]*$/, '')

/** The name in full is a property in UTF-16; it is looked for by its tag, since whatever comes before it may be unknown. */
function longName(properties: Buffer): string | null {
  const place = properties.indexOf(Buffer.from([0x1f, 0x00, 0x07, 0x37]))
  if (place < 0 || place + 12 > properties.length) return null
  const length = properties.readUInt32LE(place + 8)
  const value = properties.subarray(place + 12, place + 12 + length)
  return value.length === length ? value.toString('utf16le').replace(/\0[^]*$/, '') : null
}
