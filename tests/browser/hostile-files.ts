/** One pixel, as a PNG: what it is by its bytes. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64'
).toString('latin1')

/** Invented. What an officer is told of each, and under which name it is saved. */
export const hostileFiles = [
  {
    name: 'march\u202egpj.svg',
    bytes: '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "it ran"</script></svg>',
    is: 'a web page or a drawing that can contain code',
    shown: '<script>document.title = "it ran"</script>',
    saved: 'march⟦U+202E⟧gpj.svg.unsafe'
  },
  {
    name: `list.pdf${'\u00a0'.repeat(60)}.scr`,
    bytes: 'MZ\x90\0invented',
    is: 'a program',
    shown: null,
    saved: 'list.pdf .scr.unsafe'
  },
  {
    name: 'list.docm',
    bytes: 'PK\x03\x04\x14\0word/document.xmlPK\x03\x04word/vbaProject.bin',
    is: 'a document with macros',
    shown: null,
    saved: 'list.docm.unsafe'
  },
  { name: 'picture.hta', bytes: pixel, is: 'image/png', shown: 'canvas', saved: 'picture.hta.unsafe' }
] as const

// As long as an answer may be.
export const tallText = `The first line, invented.${'\n'.repeat(199_900)}The last line, invented.`
