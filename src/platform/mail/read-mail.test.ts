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
