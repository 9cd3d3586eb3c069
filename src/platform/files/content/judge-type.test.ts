import { expect, test } from 'vitest'
import { judgeType } from './judge-type.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))

test.each<[string, Uint8Array]>([
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe1], 'anything')],
  ['image/png', bytes([0x89], 'PNG\r\n\x1a\n')],
  ['image/gif', bytes('GIF89a')],
  ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ['audio/wav', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
  ['image/heic', bytes([0, 0, 0, 24], 'ftypheic')],
  ['image/heic', bytes([0, 0, 0, 24], 'ftypmif1')],
  ['video/mp4', bytes([0, 0, 0, 24], 'ftypisom')],
  ['video/3gpp', bytes([0, 0, 0, 24], 'ftyp3gp4')],
  ['video/quicktime', bytes([0, 0, 0, 24], 'ftypqt  ')],
  ['audio/mp4', bytes([0, 0, 0, 24], 'ftypM4A ')],
  ['application/pdf', bytes('%PDF-1.7\n')],
  ['audio/mpeg', bytes('ID3', [4, 0])],
  ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0])],
  [
    'audio/ogg',
    bytes(
      'OggS',
      Array.from({ length: 24 }, () => 0),
      'OpusHead'
    )
  ],
  ['application/zip', bytes('PK\x03\x04', [20, 0], 'some.txt')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes('PK\x03\x04', [20, 0], '[Content_Types].xml', [0, 0], 'PK\x03\x04word/document.xml')
  ],
  ['application/vnd.oasis.opendocument.text', bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text')],
  ['application/msword', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['text/plain', new TextEncoder().encode('شهادة')],
  ['text/plain', new TextEncoder().encode('ش'.repeat(3000)).subarray(0, 4095)],
  ['application/octet-stream', bytes('MZ', [0x90, 0, 3, 0])],
  ['application/octet-stream', bytes([0x7f], 'ELF', [2, 1])],
  ['application/octet-stream', new Uint8Array(0)],
  ['application/octet-stream', bytes([0xc3, 0x28, 0x41])]
])('%s', (type, beginning) => expect(judgeType(beginning)).toBe(type))

test('a beginning of any length up to every signature is judged without fault', () => {
  const whole = bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text')
  for (let length = 0; length <= whole.length; length++)
    expect(judgeType(whole.subarray(0, length))).toEqual(expect.any(String))
})
