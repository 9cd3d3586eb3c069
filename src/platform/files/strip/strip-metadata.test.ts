import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orientationOf, orientationSegment } from './orientation.ts'
import { stripMetadata } from './strip-metadata.ts'

const secret = 'INVENTED-PLACE-AND-TIME'
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])))
const two = (number: number) => [number >> 8, number & 255]

const segment = (marker: number, content: Uint8Array) => bytes([0xff, marker, ...two(content.length + 2)], content)
const jfif = (thumbnail: string) => segment(0xe0, bytes('JFIF\0', [1, 2, 1, 0, 72, 0, 72], thumbnail))
const scan = bytes([0xff, 0xda, 0, 4, 1, 0], 'picture', [0xff, 0, 0xff, 0xd0], 'more')
const tables = segment(0xdb, bytes('table'))
const jpegOf = (...parts: Uint8Array[]) => bytes([0xff, 0xd8], ...parts, tables, scan, [0xff, 0xd9])

const chunk = (type: string, content: string) => {
  const body = bytes(type, content)
  return bytes(uint32(content.length), body, uint32(crc32(body)))
}
const uint32 = (number: number) => [...new Uint8Array(new Uint32Array([number]).buffer)].reverse()
const pngOf = (...parts: Uint8Array[]) =>
  bytes([0x89], 'PNG\r\n\x1a\n', chunk('IHDR', 'thirteen byte'), ...parts, chunk('IDAT', 'picture'), chunk('IEND', ''))

const riff = (name: string, content: Uint8Array) =>
  bytes(name, uint32(content.length).reverse(), content, content.length % 2 ? [0] : [])
const webpOf = (...parts: Uint8Array[]) => riff('RIFF', bytes('WEBP', ...parts))
const vp8x = (flags: number) => riff('VP8X', bytes([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]))

const strip = async (type: string, picture: Uint8Array) => {
  const result = await stripMetadata(type, picture)
  return result.ok ? result.bytes : result.reason
}

describe('a JPEG', () => {
  test('keeps its picture and loses what is written about it', async () => {
    const told = [
      segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', secret)),
      segment(0xe2, bytes('ICC_PROFILE\0', secret)),
      segment(0xed, bytes('Photoshop 3.0\0', secret)),
      segment(0xfe, bytes(secret))
    ]
    const stripped = await strip('image/jpeg', bytes(jpegOf(jfif('\0\0'), ...told), 'a film behind the end ', secret))
    expect(stripped).toEqual(jpegOf(jfif('\0\0')))
  })
  test('loses the thumbnail that shows what was cut away', async () => {
    expect(await strip('image/jpeg', jpegOf(jfif(`\x04\x02${secret}x`)))).toEqual(jpegOf(jfif('\0\0')))
  })
  test('stays the right way up', async () => {
    const exif = orientationSegment(6)
    const withPlace = bytes(exif.subarray(0, 2), two(exif.length - 2 + secret.length), exif.subarray(4), secret)
    expect(await strip('image/jpeg', jpegOf(withPlace))).toEqual(jpegOf(exif))
    expect(orientationOf(exif.subarray(4))).toBe(6)
  })
  test('keeps how its colours are coded', async () => {
    const adobe = segment(0xee, bytes('Adobe', [0, 100, 0, 0, 0, 0, 1]))
    expect(await strip('image/jpeg', jpegOf(adobe))).toEqual(jpegOf(adobe))
  })
})

describe('a PNG', () => {
  test('keeps its picture and loses what is written about it', async () => {
    const told = [chunk('tEXt', secret), chunk('eXIf', secret), chunk('tIME', secret), chunk('xyZz', secret)]
    expect(await strip('image/png', bytes(pngOf(chunk('tRNS', 'a'), ...told), secret))).toEqual(
      pngOf(chunk('tRNS', 'a'))
    )
  })
})

describe('a WebP', () => {
  const picture = riff('VP8 ', bytes('picture'))
  test('keeps its picture, loses what is written about it, and says so', async () => {
    const told = [riff('EXIF', bytes(secret)), riff('XMP ', bytes(secret)), riff('ICCP', bytes(secret))]
    expect(await strip('image/webp', webpOf(vp8x(0x3e), picture, ...told))).toEqual(webpOf(vp8x(0x12), picture))
  })
  test('loses it within each frame too', async () => {
    const frame = (...parts: Uint8Array[]) =>
      riff(
        'ANMF',
        bytes(
          Array.from({ length: 16 }, () => 1),
          ...parts
        )
      )
    const moving = webpOf(vp8x(2), frame(picture, riff('XYZ ', bytes(secret))))
    expect(await strip('image/webp', moving)).toEqual(webpOf(vp8x(2), frame(picture)))
  })
})

describe('what is not understood is said to be so', () => {
  const pictures = {
    'image/jpeg': jpegOf(jfif('\0\0'), segment(0xe1, bytes(secret))),
    'image/png': pngOf(chunk('tEXt', secret)),
    'image/webp': webpOf(vp8x(8), riff('VP8 ', bytes('picture')), riff('EXIF', bytes(secret)))
  }
  test.each(Object.entries(pictures))('%s cut anywhere', async (type, picture) => {
    for (let length = 0; length < picture.length; length++) {
      const stripped = await strip(type, picture.subarray(0, length))
      // A WebP says its length, a PNG its end; a JPEG without its last mark is not whole either.
      expect(stripped, `${length} of ${picture.length}`).toBe('not-understood')
    }
  })
  test.each(Object.entries(pictures))('%s with anything in it, in time', async (type, picture) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(picture.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (changes) => {
          const changed = picture.slice()
          for (const [at, byte] of changes) changed[at] = byte
          await strip(type, changed)
        }
      ),
      { numRuns: 2000 }
    )
  })
})
