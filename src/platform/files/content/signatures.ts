/** How files of a type begin. Bytes at an offset in hex; the first line that fits counts. */
export interface Signature {
  type: string
  at: number
  hex: string
  /** A second place that must fit as well. */
  and?: { at: number; hex: string }
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
const brand = (type: string, ...names: string[]): Signature[] =>
  names.map((name) => ({ type, at: 4, hex: ascii('ftyp'), and: { at: 8, hex: ascii(name) } }))
const riff = (type: string, form: string): Signature => ({
  type,
  at: 0,
  hex: ascii('RIFF'),
  and: { at: 8, hex: ascii(form) }
})
const ogg = (type: string, codec: string, at = 28): Signature => ({
  type,
  at: 0,
  hex: ascii('OggS'),
  and: { at, hex: ascii(codec) }
})

export const signatures: readonly Signature[] = [
  { type: 'image/jpeg', at: 0, hex: 'ffd8ff' },
  { type: 'image/png', at: 0, hex: '89504e470d0a1a0a' },
  { type: 'image/gif', at: 0, hex: ascii('GIF87a') },
  { type: 'image/gif', at: 0, hex: ascii('GIF89a') },
  riff('image/webp', 'WEBP'),
  riff('audio/wav', 'WAVE'),
  riff('video/x-msvideo', 'AVI '),
  ...brand('image/heic', 'heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'),
  ...brand('image/avif', 'avif', 'avis'),
  ...brand('audio/mp4', 'M4A ', 'M4B '),
  ...brand('video/quicktime', 'qt  '),
  ...brand('video/3gpp', '3gp', '3g2'),
  { type: 'video/mp4', at: 4, hex: ascii('ftyp') },
  { type: 'image/tiff', at: 0, hex: '49492a00' },
  { type: 'image/tiff', at: 0, hex: '4d4d002a' },
  { type: 'image/bmp', at: 0, hex: ascii('BM'), and: { at: 6, hex: '00000000' } },
  { type: 'application/pdf', at: 0, hex: ascii('%PDF-') },
  { type: 'audio/mpeg', at: 0, hex: ascii('ID3') },
  ...['fffb', 'fff3', 'fff2', 'fffa'].map((hex) => ({ type: 'audio/mpeg', at: 0, hex })),
  ...['fff1', 'fff9'].map((hex) => ({ type: 'audio/aac', at: 0, hex })),
  ogg('audio/ogg', 'OpusHead'),
  ogg('audio/ogg', 'vorbis', 29),
  ogg('video/ogg', 'theora', 29),
  { type: 'application/ogg', at: 0, hex: ascii('OggS') },
  { type: 'audio/amr', at: 0, hex: ascii('#!AMR') },
  { type: 'audio/flac', at: 0, hex: ascii('fLaC') },
  { type: 'video/webm', at: 0, hex: '1a45dfa3' },
  { type: 'application/rtf', at: 0, hex: ascii('{\\rtf') },
  { type: 'application/msword', at: 0, hex: 'd0cf11e0a1b11ae1' },
  { type: 'application/gzip', at: 0, hex: '1f8b' },
  { type: 'application/x-7z-compressed', at: 0, hex: '377abcaf271c' },
  { type: 'application/vnd.rar', at: 0, hex: ascii('Rar!') }
]

/** What a zip is, by a name among its first entries. */
export const zipped: readonly [entry: string, type: string][] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/epub+zip', 'application/epub+zip'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']
]
