import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { addToTray } from '#mandate/correspondence/add-to-tray.ts'
import { fileMail } from '#mandate/correspondence/file-mail.ts'
import { listTray, type TrayEntry } from '#mandate/correspondence/list-tray.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { bringMailBack, setMailAside } from '#mandate/correspondence/set-mail-aside.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { readMailFile, showMail } from '#mandate/correspondence/show-mail.ts'
import { undoFiling } from '#mandate/correspondence/undo-filing.ts'
import { asUser } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

// Who writes, and what, is invented.
const today = '2016-03-01'
let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
  for (const [number, state] of [
    [1, 'Peru'],
    [2, 'Peru'],
    [3, 'Chile']
  ] as const)
    must(
      await recordLetter(office.at('2016-02-01'), {
        kind: 'AL',
        reference: `AL ${state === 'Peru' ? 'PER' : 'CHL'} ${number}/2016`,
        sentOn: '2016-02-01',
        addressees: [state],
        mandates: ['defenders'],
        questions: ['Why?']
      })
    )
  for (const [state, address] of [
    ['Peru', 'mission@peru.example'],
    ['Chile', 'mission@chile.example']
  ])
    must(await setMissionAddress(office.at(today), { state, address }))
})
afterAll(() => office.close())

let made = 0
const mail = (
  subject: string,
  { from = 'mission@peru.example', body = 'Excellency, please find our answer.', more = [] as string[] } = {}
) =>
  Buffer.from(
    [
      `From: Mission <${from}>`,
      'Date: Tue, 1 Mar 2016 10:00:00 +0100',
      `Message-ID: <${++made}@there.example>`,
      `Subject: ${subject}`,
      ...more,
      '',
      body
    ].join('\r\n')
  )
const receive = async (bytes: Uint8Array) => must(await receiveMail(office.at(today, 'mail', 'system'), bytes))
const entry = async (id: string, state = 'tray'): Promise<TrayEntry> =>
  must(await listTray(office.at(today), { state })).entries.find((one) => one.id === id)!
const matched = ({ match }: TrayEntry) => [match.standing, match.letters.map(({ reference }) => reference)]
const clock = async (slug: string) => must(await showLetter(office.at(today), slug, today)).addressees[0]!.clock.state

test('an answer to two letters at once lies ready, is read, filed, and both are answered', async () => {
  const bytes = mail('Your letters AL PER 1/2016 and AL PER ٢/٢٠١٦')
  const { id, kept } = await receive(bytes)
  expect(kept).toBe('tray')
  const waiting = await entry(id)
  expect(matched(waiting)).toEqual(['matched', ['AL PER 1/2016', 'AL PER 2/2016']])
  expect(waiting).toMatchObject({
    sender: 'mission@peru.example',
    receivedOn: today,
    channel: 'e-mail',
    bytes: bytes.length
  })
  expect(waiting.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(Buffer.from(must(await readMailFile(office.at(today), id, null)).bytes)).toEqual(bytes)
  expect(must(await showMail(office.at(today), id)).text).toContain('please find our answer')
  const filing = { mail: id, letters: ['PER 1/2016', 'PER 2/2016'], form: 'substantive', summary: 'An answer' }
  const both = await Promise.all([1, 2].map(() => fileMail(office.at(today), filing)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.flatMap(codes)).toEqual(['mail-not-in-tray'])
  expect(await Promise.all(['AL-PER-1-2016', 'AL-PER-2-2016'].map(clock))).toEqual([
    'answered-in-time',
    'answered-in-time'
  ])
  const filed = await entry(id, 'filed')
  expect(filed.replies).toHaveLength(1)
  expect(filed.putTo).toMatchObject([
    { reference: 'AL PER 1/2016', state: 'PER' },
    { reference: 'AL PER 2/2016', state: 'PER' }
  ])
})

test('what was put to the wrong letters is taken back: they wait again, the mail lies in the tray, and the log has both', async () => {
  const { id } = await receive(mail('An answer', { from: 'mission@chile.example' }))
  expect(matched(await entry(id))).toEqual(['unmatched', []])
  const filed = must(
    await fileMail(office.at(today), { mail: id, letters: ['AL CHL 3/2016'], form: 'acknowledgement' })
  )
  expect(codes(await undoFiling(office.at(today), { mail: id, reason: ' ' }))).toEqual(['required'])
  must(await undoFiling(office.at(today), { mail: id, reason: 'it is about a visit' }))
  const { addressees } = must(await showLetter(office.at(today), 'AL-CHL-3-2016', today))
  expect(addressees[0]!.replies).toEqual([])
  expect(await entry(id)).toMatchObject({ replies: [], putTo: [] })
  expect(codes(await undoFiling(office.at(today), { mail: id, reason: 'again' }))).toEqual(['mail-not-filed'])
  expect((await findImpossibleStates(office.db.owner)).map(({ says }) => says)).toEqual([])
  const { rows } = await sql<{
    type: string
  }>`select type from platform.event where subject_id in (${id}, ${filed.reply}) order by seq`.execute(office.db.owner)
  expect(rows.map(({ type }) => type)).toEqual([
    'mail-received',
    'mail-filed',
    'reply-recorded',
    'mail-filing-undone',
    'reply-taken-back'
  ])
})

describe('the tray says why it is not sure', () => {
  test.each([
    [
      'an answer by a mission to another State’s letter',
      mail('AL CHL 3/2016'),
      'reference sender-of-another-state',
      []
    ],
    ['a forged or unknown sender', mail('AL CHL 3/2016', { from: 'a@b.example' }), 'reference', []],
    ['a letter that was never sent', mail('AL PER 99/2016', { from: 'a@b.example' }), undefined, ['no-such-letter']],
    [
      'an absence note',
      mail('AL PER 1/2016', { more: ['Auto-Submitted: auto-replied'] }),
      'reference sender-on-record',
      ['automatic']
    ]
  ] as const)('%s', async (_, bytes, reasons, problems) => {
    const { match } = await entry((await receive(bytes)).id)
    expect(match.standing).toBe('unmatched')
    expect(match.guesses.map((guess) => [...guess.reasons, ...guess.objections].join(' '))[0]).toBe(reasons)
    expect(match.problems.map(({ what }) => what)).toEqual(problems)
  })
  test('a letter that is still a draft: it can’t be answered, and is not', async () => {
    const draft = { kind: 'AL', addressees: ['Peru'], mandates: ['defenders'], hash: 'a'.repeat(64), cutOff: today }
    const { slug } = must(await openClearance(office.at(today), draft))
    const { id } = await receive(mail('An answer'))
    expect(codes(await fileMail(office.at(today), { mail: id, letters: [slug], form: 'substantive' }))).toEqual([
      'not-sent-yet'
    ])
    expect((await entry(id)).state).toBe('tray')
  })
})

test('the same mail twice is kept once, by whatever way and at once; another under its name is another', async () => {
  const bytes = mail('AL CHL 3/2016', { from: 'mission@chile.example' })
  const byAnotherWay = Buffer.concat([Buffer.from('Received: from mx.example\r\n\tby here\r\n'), bytes])
  const kept = await Promise.all([bytes, bytes, byAnotherWay].map(async (one) => (await receive(one)).kept))
  expect(kept.toSorted()).toEqual(['already', 'already', 'tray'])
  const forged = Buffer.from(bytes.toString().replace('please find our answer', 'we have nothing to say'))
  expect((await receive(forged)).kept).toBe('tray')
})

describe('a hostile mail is kept as it came', () => {
  const parts = Array.from({ length: 500 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`)
  test.each([
    ['noise', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)), true],
    ['a MIME tree without a bottom', Buffer.from(`From: a@b.example\r\n${parts.join('\r\n')}\r\n`), true],
    ['NUL and half characters in subject and text', mail('=?utf-16?B?2AAA?= \u0000', { body: 'x\u0000\ud800' }), false],
    ['a header in its subject', mail('=?utf-8?Q?x=0D=0ABcc:_y@z.example?='), false],
    ['megabytes of one line', mail('large', { body: 'x'.repeat(5_000_000) }), false],
    [
      'a report of nothing of ours',
      mail('Undelivered', {
        more: ['Content-Type: multipart/report; boundary=b'],
        body: '--b\r\nContent-Type: message/delivery-status\r\n\r\nX: y\r\n\r\nAction: failed\r\n--b--'
      }),
      false
    ]
  ])('%s', async (_, bytes, unreadable) => {
    const { id } = await receive(bytes)
    const { match } = await entry(id)
    expect(match.problems.some(({ what }) => what === 'unreadable')).toBe(unreadable)
    expect(match.standing).toBe('unmatched')
    expect(must(await readMailFile(office.at(today), id, null)).bytes.length).toBe(bytes.length)
    expect(must(await showMail(office.at(today), id)).text === null).toBe(unreadable)
  })
})

test('what is no answer is set aside for a reason and comes back', async () => {
  const { id } = await receive(mail('Buy now', { from: 'x@y.example' }))
  must(await setMailAside(office.at(today), { mails: [id], reason: 'spam' }))
  expect((await entry(id, 'set-aside')).reason).toBe('spam')
  expect(codes(await setMailAside(office.at(today), { mails: [id], reason: 'spam' }))).toEqual(['mail-not-in-tray'])
  must(await bringMailBack(office.at(today), { mails: [id] }))
  expect((await entry(id)).state).toBe('tray')
  expect(codes(await bringMailBack(office.at(today), { mails: [id] }))).toEqual(['mail-not-set-aside'])
})

test('a paper is taken in with the day and the way by which it came, once', async () => {
  const bytes = Buffer.from('%PDF an invented scan')
  const scan = { name: '/tmp/scan.pdf', receivedOn: '2016-02-20', channel: 'by-hand', subject: 'AL CHL 3/2016' }
  const { id } = must(await addToTray(office.at(today), scan, bytes, 1e6))
  expect(await entry(id)).toMatchObject({
    kind: 'file',
    fileName: 'scan.pdf',
    receivedOn: '2016-02-20',
    channel: 'by-hand'
  })
  expect((await entry(id)).match.guesses[0]!.reasons).toEqual(['reference'])
  must(await fileMail(office.at(today), { mail: id, letters: ['AL CHL 3/2016'], form: 'acknowledgement' }))
  const { addressees } = must(await showLetter(office.at(today), 'AL-CHL-3-2016', today))
  expect(addressees[0]!.replies.map(({ receivedOn }) => receivedOn)).toEqual(['2016-02-20'])
  const add = async (more: object, file: Uint8Array = Buffer.from('other')) =>
    codes(await addToTray(office.at(today), { ...scan, ...more }, file, 1e6))
  expect(await add({}, bytes)).toEqual(['came-already'])
  expect(await add({ receivedOn: '2016-03-02' })).toEqual(['date-to-come'])
  expect(await add({ channel: 'pigeon' })).toEqual(['not-in-list'])
  expect(await add({}, Buffer.alloc(0))).toEqual(['file-is-empty'])
  expect(await add({ name: 'scan.pdf.exe' })).toEqual(['file-not-taken'])
  expect(await add({}, Buffer.from('MZ\u0000\u0001'))).toEqual(['file-not-taken'])
  expect(await add({}, Buffer.alloc(1_000_001))).toEqual(['file-too-large'])
})

test('an observer sees and files nothing; another mandate sees nothing', async () => {
  const { id } = await receive(mail('AL PER 1/2016 once more'))
  const observer = office.at(today, 'looker', 'observer')
  expect(must(await listTray(observer)).entries.length).toBeGreaterThan(0)
  expect(codes(await fileMail(observer, { mail: id, letters: ['PER 1/2016'], form: 'substantive' }))).toEqual([
    'not-allowed'
  ])
  expect(codes(await setMailAside(observer, { mails: [id], reason: 'spam' }))).toEqual(['not-allowed'])
  const other = {
    ...office.at(today),
    mandate: 'expression',
    actor: { id: 'x', role: 'case-officer' as const, mandate: 'expression', trusted: true }
  }
  expect(must(await listTray(other)).entries).toEqual([])
  expect(codes(await showMail(other, id))).toEqual(['mail-not-found'])
  expect(codes(await receiveMail(office.at(today), Buffer.from('x')))).toEqual(['not-allowed'])
})

test.each([
  ['a\0b', 'ab@peru.example'],
  ['ab', 'a\0b@peru.example']
])('a report that names nothing that can be asked for is kept all the same', async (envelope, messageId) => {
  const report = [
    'From: server@peru.example',
    'Date: Mon, 1 Feb 2016 10:00:00 +0100',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    `Original-Envelope-Id: ${envelope}`,
    '',
    'Action: failed',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${messageId}>`,
    '',
    '--b--'
  ]
  expect(await receive(Buffer.from(report.join('\r\n'), 'latin1'))).toMatchObject({ kept: 'tray' })
})

test('page by page, each once, newest first', async () => {
  for (let left = 60; left > 0; left--) await receive(mail(`page ${left}`, { from: 'x@y.example' }))
  const first = must(await listTray(office.at(today)))
  const second = must(await listTray(office.at(today), { after: first.next }))
  expect([first.entries.length, second.next]).toEqual([50, null])
  const ids = [...first.entries, ...second.entries].map(({ id }) => id)
  expect(new Set(ids).size).toBe(first.counts.tray)
})

test('a pipe hears whether it is kept, refused, or to be tried later', () => {
  const pipe = (input: Uint8Array, env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'receive-mail'], {
      input,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: asUser(office.db.url, 'vigie_cluster'), ...env }
    })
    return [status, `${stdout}${stderr}`]
  }
  expect(pipe(mail('AL PER 2/2016, by pipe'))).toEqual([0, ''])
  expect(pipe(Buffer.alloc(0))).toEqual([65, expect.stringContaining('Nothing came')])
  const tooLarge = (most: number) => `This message is larger than ${most} MB and was not taken. Send it in parts.\n`
  const large = mail('Jane Invented', { body: 'x'.repeat(1_000_001) })
  expect(pipe(large, { MAIL_MOST_MB: '1' })).toEqual([65, tooLarge(1)])
  expect(pipe(Buffer.concat([large, Buffer.alloc(60_000_000, 'x')]))).toEqual([65, tooLarge(60)])
  const [later, why] = pipe(mail('Jane Invented'), { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' })
  expect(later).toBe(75)
  expect(why).not.toContain('Jane')
  expect(pipe(mail('x'), { MAIL_MOST_MB: 'many' })[0]).toBe(75)
})
