import { expect, test } from 'vitest'
import { judgeType } from '#platform/files/content/judge-type.ts'
import { signatures, zipped } from '#platform/files/content/signatures.ts'
import { nameSaysOther } from './file-name.ts'

test.each([
  ['صورة.jpg', 'image/jpeg', null],
  ['Photo.JPEG ', 'image/jpeg', null],
  ['photo.jpg', 'application/pdf', 'jpg'],
  ['photo.jpg', 'application/octet-stream', 'jpg'],
  ['report.pdf', 'text/plain', 'pdf'],
  ['report.pdf.docx', 'application/pdf', 'docx'],
  ['clip.mp4', 'video/3gpp', null],
  ['report.docx', 'application/zip', null],
  ['photo', 'application/pdf', null],
  ['notes.unknown', 'application/pdf', null],
  ['', 'application/pdf', null]
])('%j that holds %s says %j', (name, type, said) => expect(nameSaysOther(name, type)).toBe(said))

test('no name that goes with its content is doubted, of all kinds that are told apart', () => {
  const types = [
    ...signatures.map(({ type }) => type),
    ...zipped.map(([, type]) => type),
    judgeType(new Uint8Array([65]))
  ]
  for (const type of types)
    expect([type, ['a.exe', 'a'].map((name) => nameSaysOther(name, type))]).toEqual([type, [null, null]])
  // Each of them has an ending of its own in the list.
  for (const type of types)
    expect([type, nameSaysOther('a.pdf', type) === null]).toEqual([type, type === 'application/pdf'])
})
