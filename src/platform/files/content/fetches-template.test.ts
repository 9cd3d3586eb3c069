import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchesTemplate } from './fetches-template.ts'
import { kindOfFile } from './kind-of-file.ts'

// Made here, of nothing: an archive with one part that names others, packed as Word packs it.
function word(target: string, { part = 'word/_rels/settings.xml.rels', type = 'attachedTemplate' } = {}): Blob {
  const of = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const text = `<Relationships><Relationship Id="rId1" Type="${of}/${type}" Target="${target}" TargetMode="External"/></Relationships>`
  const packed = deflateRawSync(Buffer.from(text))
  const name = Buffer.from(part)
  const both = Buffer.alloc(26)
  both.writeUInt16LE(8, 4)
  both.writeUInt32LE(packed.length, 14)
  both.writeUInt32LE(text.length, 18)
  both.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), both, name, packed])
  const listed = Buffer.concat([Buffer.from('PK\x01\x02\0\0'), both, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length, 16)
  return new Blob([local, listed, end])
}

test.each([
  ['https', word('https://templates.invented.example/a.dotm')],
  ['a share', word('file:///\\\\host.invented.example\\share\\a.dotm')],
  ['a share by its path', word('\\\\host.invented.example\\share\\a.dotm')],
  ['letters as numbers', word('https://invented.example/a', { type: 'attached&#84;emplate' })],
  ['settings of another name', word('https://invented.example/a', { part: 'word/_rels/other.xml.rels' })]
])('a document that fetches its template from elsewhere could run: %s', async (_, file) =>
  expect((await kindOfFile(file)).runs).toBe('macros')
)

test.each([
  ['a template on the drive of who wrote it', word('file:///C:\\Users\\invented\\Report.dotx')],
  ['a link in its text', word('https://invented.example/page', { type: 'hyperlink' })],
  ['no archive', new Blob(['%PDF-1.7 /attachedTemplate'])],
  ['a broken one', new Blob(['PK\x03\x04 word/_rels/settings.xml.rels'])]
])('%s is nothing that could run', async (_, file) => expect(await fetchesTemplate(file)).toBe(false))
