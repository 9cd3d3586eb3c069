import { expect, test } from 'vitest'
import { readMail } from './read-mail.ts'
import { sameMail } from './same-mail.ts'
import { textOfHtml } from './text-of-html.ts'

const bytes = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const head = [
  'From: Mission <Mission@Peru.example>',
  'Date: Mon, 1 Feb 2016 10:00:00 +0100',
  'Message-ID: <a@peru.example>'
]

test('a mail is plain values', async () => {
  const read = await readMail(
    bytes(
      ...head,
      'Subject: =?utf-8?Q?R=C3=A9ponse?=',
      'In-Reply-To: <x.1@vigie.example>',
      'References: <old@vigie.example>',
      ' <x.1@vigie.example>',
      '',
      'text'
    )
  )
  expect(read).toEqual({
    messageId: 'a@peru.example',
    answers: ['x.1@vigie.example', 'old@vigie.example'],
    sender: 'mission@peru.example',
    subject: 'Réponse',
    date: '2016-02-01T09:00:00.000Z',
    text: expect.stringMatching(/^text\s*$/) as string,
    garbled: false,
    files: [],
    automatic: false,
    report: null
  })
})

test('a subject that carries a header of its own is one line', async () => {
  const read = await readMail(bytes(...head, 'Subject: =?utf-8?Q?AL_PER_1/2016=0D=0ABcc:_x@y.example=00?=', '', ''))
  expect(read?.subject).toBe('AL PER 1/2016 Bcc: x@y.example')
  expect(read?.sender).toBe('mission@peru.example')
})

const nested = (depth: number) => {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`
  )
  return bytes(...head, parts.join('\r\n'), 'Content-Type: text/plain', '', 'x')
}
test.each([
  ['nothing but noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
  ['a tree far too deep', nested(200)],
  ['a header without end', bytes(...head, `X: ${'y'.repeat(3_000_000)}`, '', '')],
  ['lines without number', bytes(...head, '', 'a\r\n'.repeat(300_000))],
  ['lines without number that look like a file', bytes(...head, '', `${'QUJD'.repeat(19)}\r\n`.repeat(250_000))],
  [
    'such lines below a word that calls them a file',
    bytes(...head, '', 'Content-Transfer-Encoding: base64', '', `${'QUJD'.repeat(19)}\r\n`.repeat(250_000))
  ],
  [
    'parts without number',
    bytes(...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\n'.repeat(150_000))
  ],
  ['white space', bytes('', '', '')]
])('%s is not read, and throws nothing', async (_, hostile) => expect(await readMail(hostile)).toBe(null))

test.each([
  [
    'a boundary that never ends',
    bytes(
      ...head,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'AL PER 1/2016'
    )
  ],
  ['8 bits without a word', bytes(...head, 'Subject: \xff\xfe\xd8', '', 'AL PER 1/2016 \xed\xa0\x80 \x00')],
  [
    'an encoding that is none',
    bytes(
      ...head,
      'Content-Type: text/plain; charset=nowhere',
      'Content-Transfer-Encoding: base65',
      '',
      'AL PER 1/2016'
    )
  ],
  ['HTML alone', bytes(...head, 'Content-Type: text/html', '', '<p>AL PER&nbsp;1/2016</p><')]
])('%s is read as far as it goes', async (_, broken) => {
  const read = await readMail(broken)
  expect(read?.text).toContain('AL PER 1/2016')
  expect(read?.text).not.toContain('\u0000')
  expect(read?.text.isWellFormed()).toBe(true)
})

const part = (type: string, ...lines: string[]) => ['--b', `Content-Type: ${type}`, '', ...lines]
const mixed = (...parts: string[][]) =>
  bytes(...head, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', ...parts.flat(), '--b--')

test('a text under the name of another alphabet is read as far as it goes, and said to be garbled', async () => {
  const told = async (charset: string, text: string) =>
    (await readMail(bytes(...head, `Content-Type: text/plain; charset=${charset}`, '', text)))?.garbled
  expect(await told('utf-8', 'La r\xe9ponse est invent\xe9e.')).toBe(true)
  expect(await told('iso-8859-1', Buffer.from('Une réponse inventée.').toString('latin1'))).toBe(true)
  expect(await told('iso-8859-1', 'Une r\xe9ponse invent\xe9e.')).toBe(false)
})

test('an answer that stands in HTML beside a blank text is read there', async () => {
  const html = 'text/html'
  const mail = bytes(
    ...head,
    'Content-Type: multipart/alternative; boundary=b',
    '',
    ...part('text/plain', ' '),
    ...part(html, '<p>AL PER 1/2016</p>'),
    '--b--'
  )
  expect((await readMail(mail))?.text.trim()).toBe('AL PER 1/2016')
})

test('of HTML no word is lost: what follows a quotation is read, what is quoted is marked, what nobody sees is none', () => {
  const html =
    '<head><style>p{}</style></head><p>One</p><blockquote><p>Two</p></blockquote><!-- <p>no</p> --><p>Three</p>'
  const lines = textOfHtml(`${html}<script>alert(1)</script>`).split('\n')
  expect(lines.filter((line) => /\w/.test(line))).toEqual(['One', '> Two', 'Three'])
  expect(textOfHtml('<style>Four')).toBe('Four')
  expect(textOfHtml('<style>'.repeat(150_000) + 'Five')).toContain('Five')
  expect(textOfHtml('<p>3 < 5, a<b>c</b> and < more')).toContain('3 < 5, ac and < more')
})

test('a mail forwarded as a file is read with what came with it, to a depth', async () => {
  const forward = (inner: Buffer) =>
    mixed(part('text/plain', 'See below.'), [
      '--b',
      'Content-Type: message/rfc822',
      'Content-Disposition: attachment; filename="fwd.eml"',
      '',
      inner.toString('latin1').replaceAll('--b', '--c').replaceAll('boundary=b', 'boundary=c')
    ])
  const inner = mixed(part('text/plain', 'AL PER 1/2016'), [
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="inner.pdf"',
    '',
    '%PDF'
  ])
  const read = await readMail(forward(inner))
  expect(read?.text).toMatch(/^See below\.[^]*From: mission@peru\.example[^]*AL PER 1\/2016/)
  expect(read?.files.map(({ name }) => name)).toEqual(['fwd.eml', 'inner.pdf'])
})

test('a mail within a mail is held to the same bounds, however it is written; what stands around it is read', async () => {
  const inner = bytes(...head, '', 'a\r\n'.repeat(300_000))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
  const encoded = ['--b', 'Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', inner]
  const read = await readMail(mixed(part('text/plain', 'See below.'), encoded))
  expect(read?.text.trim()).toBe('See below.')
  expect(read?.files).toHaveLength(1)
})

test('what Outlook wrapped into one file is there as its files; cut off or forged, as far as it goes', async () => {
  const field = (name: number, value: Buffer) => {
    const start = Buffer.alloc(9)
    start.writeUInt8(2)
    start.writeUInt32LE(name, 1)
    start.writeUInt32LE(value.length, 5)
    return Buffer.concat([start, value, Buffer.alloc(2)])
  }
  const begin = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0])
  const tnef = Buffer.concat([
    begin,
    field(0x00069002, Buffer.alloc(14)),
    field(0x00018010, Buffer.from('ANSWER~1.PDF\0')),
    field(0x0006800f, Buffer.from('%PDF invented'))
  ])
  const sent = async (file: Buffer) =>
    (await readMail(
      mixed([
        '--b',
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Transfer-Encoding: base64',
        '',
        file.toString('base64')
      ])
    ))!.files.map(({ name, bytes: held }) => [name, Buffer.from(held).toString('latin1').slice(0, 13)])
  expect((await sent(tnef))[1]).toEqual(['ANSWER~1.PDF', '%PDF invented'])
  const named = field(
    0x00069005,
    Buffer.concat([Buffer.from([0x1f, 0, 7, 0x37, 1, 0, 0, 0, 8, 0, 0, 0]), Buffer.from('a.p\0', 'utf16le')])
  )
  expect((await sent(Buffer.concat([tnef, named])))[1]![0]).toBe('a.p')
  for (const broken of [begin, tnef.subarray(0, -8), Buffer.from('no such thing'), Buffer.from('x')])
    expect((await sent(broken)).length).toBe(1)
})

test.each(['X-Autoreply: yes', 'X-Auto-Response-Suppress: All', 'Auto-Submitted: auto-replied', 'Precedence: bulk'])(
  'a mail with %s was written by a machine',
  async (header) => {
    expect((await readMail(bytes(...head, header, '', 'away')))?.automatic).toBe(true)
    expect((await readMail(bytes(...head, '', 'here')))?.automatic).toBe(false)
  }
)

test('a report is told by what it names, its worst recipient first', async () => {
  const read = await readMail(
    bytes(
      'From: MAILER-DAEMON@mx.example',
      'Date: Mon, 1 Feb 2016 10:00:00 +0100',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'It did not go.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      'Original-Envelope-Id: abc.1',
      '',
      'Final-Recipient: rfc822; a@peru.example',
      'Action: delivered (to mailbox)',
      'Status: 2.0.0',
      '',
      'Final-Recipient: rfc822; b@peru.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      ' no such user',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      'Subject: AL PER 1/2016',
      'Message-ID: <abc.1@vigie.example>',
      '',
      '--b--'
    )
  )
  expect(read?.report).toEqual({
    action: 'failed',
    envelope: 'abc.1',
    messageId: 'abc.1@vigie.example',
    said: '5.1.1 smtp; 550 5.1.1 no such user'
  })
  expect(read?.automatic).toBe(true)
})

test('the same mail by two ways is one; other words under its Message-ID are another', () => {
  const mail = (...more: string[]) => sameMail(bytes(...more, ...head, 'Subject: s', '', 'body')).toString('hex')
  expect(mail('Received: from a')).toBe(mail('Received: from b', '\tby c', 'Delivered-To: x@y.example'))
  expect(sameMail(bytes(...head, 'Subject: s', '', 'other')).toString('hex')).not.toBe(mail())
  expect(sameMail(bytes(...head, 'Subject: t', '', 'body')).toString('hex')).not.toBe(mail())
})

// Where the time grows with the square of the length, this ends with the test's own limit.
test('HTML built to cost is nothing, and soon', () => {
  expect(textOfHtml('<'.repeat(1_000_000))).toBe('')
  expect(textOfHtml('<a>'.repeat(300_000))).toBe('')
})

test('a large file is read whole, however many lines it takes', async () => {
  const file = Buffer.alloc(9_100_000, 'an answer')
  const read = await readMail(
    bytes(
      ...head,
      'Content-Type: application/pdf; name=answer.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      file.toString('base64').replace(/.{60}/g, '$&\r\n')
    )
  )
  expect(Buffer.compare(read!.files[0]!.bytes, file)).toBe(0)
})

// Each would be kept by itself: of sixty megabytes there would be more than there is memory.
test.each([
  ['lines', 'QQ==\r\n'],
  ['pieces of one line', 'QQ==']
])('a file in more %s than any program writes is not read, in a file as in a text', async (_, piece) => {
  for (const type of ['application/pdf', 'text/plain'])
    expect(
      await readMail(
        bytes(...head, `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', piece.repeat(200_001))
      )
    ).toBeNull()
})
