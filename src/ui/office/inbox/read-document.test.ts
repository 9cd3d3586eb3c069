import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const bytes = (text: string | Buffer): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer

// Nobody wrote these.
const mail = [
  'From: =?UTF-8?B?2YXYrNmH2YjZhA==?= <somebody@example.org>',
  'Date: Mon, 02 Mar 2026 10:00:00 +0000',
  'Subject: What happened',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('حدث ذلك أمس').toString('base64'),
  '--x',
  'Content-Type: image/png; name="a.png"',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="a.png"',
  '',
  Buffer.from([0x89, 0x50, 0, 255]).toString('base64'),
  '--x--'
].join('\r\n')

test('a mail gives who, when, about what and its words; attachments come as they were', async () => {
  const read = await readDocument('a.EML', bytes(mail))
  expect(read?.text).toContain('مجهول')
  expect(read?.text).toContain('What happened')
  expect(read?.text).toContain('حدث ذلك أمس')
  expect(read?.attachments.map(({ name }) => name)).toEqual(['a.png'])
  expect([...new Uint8Array(await read!.attachments[0]!.arrayBuffer())]).toEqual([0x89, 0x50, 0, 255])
})

test.each([0, 8])('a Word file gives its paragraphs, whether packed or not (%i)', async (method) => {
  const xml =
    '<w:document><w:body><w:p><w:r><w:t>One &amp; two</w:t></w:r></w:p><w:p w:x="1"><w:r><w:t xml:space="preserve">Третий</w:t><w:tab/><w:t>&#x34;</w:t></w:r></w:p></w:body></w:document>'
  const read = await readDocument('a.docx', archive('word/document.xml', Buffer.from(xml), method))
  expect(read?.text).toBe('One & two\nТретий\t4')
})

test('what is none of these, is cut off, or says that it is larger than it may be, is not read', async () => {
  const whole = archive('word/document.xml', Buffer.from('<w:p><w:t>x</w:t></w:p>'), 8)
  expect(await readDocument('a.docx', whole)).not.toBeNull()
  expect(await readDocument('a.docx', whole.slice(0, 60))).toBeNull()
  expect(await readDocument('a.docx', archive('other.xml', Buffer.from('x'), 8))).toBeNull()
  expect(await readDocument('a.docx', archive('word/document.xml', Buffer.alloc(51_000_000), 8))).toBeNull()
  expect(await readDocument('a.docx', archive('word/document.xml', Buffer.alloc(51_000_000), 8, 10))).toBeNull()
  expect(await readDocument('a.eml', bytes('\u0000 no mail'))).toBeNull()
  expect(await readDocument('a.txt', bytes(Buffer.from([0xff, 0xfe, 0xfd])))).toBeNull()
  expect(await readDocument('a.exe', bytes('MZ'))).toBeNull()
})

/** @param said the size that the directory claims */
function archive(name: string, content: Buffer, method: number, said = content.length): ArrayBuffer {
  const packed = method === 8 ? deflateRawSync(content) : content
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(said, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return bytes(Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]))
}
